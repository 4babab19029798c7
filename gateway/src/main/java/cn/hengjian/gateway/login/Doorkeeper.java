package cn.hengjian.gateway.login;

import cn.hengjian.gateway.exchange.Exchange;
import cn.hengjian.gateway.limits.Allowance;
import cn.hengjian.gateway.limits.Limits;
import cn.hengjian.gateway.problems.ProblemResponses;
import cn.hengjian.gateway.problems.Refusal;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.Text;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Lets callers through whose token is good and whose limit is not used up; answers all others. */
@Singleton
public final class Doorkeeper {

    private static final Refusal UNDECIDED = new Refusal(
                    HttpProblem.UNAVAILABLE,
                    new Text(
                            "登录服务暂时无法访问，令牌无法验证。",
                            "The login service cannot be reached, so the token cannot be verified."))
            .retryAfter(Duration.ofSeconds(5));

    private final LoginService login;
    private final Limits limits;

    @Inject
    Doorkeeper(LoginService login, Limits limits) {
        this.login = login;
        this.limits = limits;
    }

    /** Hands the caller on, if there is one to let through; the request's body stays unread until then. */
    public void admit(RoutingContext context, Handler<Caller> next) {
        var authorization = context.request().getHeader("Authorization");
        var known = login.recall(authorization);
        if (known.isPresent()) {
            welcome(context, known.get(), next);
            return;
        }
        if (!failuresAllowed(context)) {
            return;
        }
        var verdict = login.verify(authorization);
        if (verdict.isComplete()) {
            decide(context, verdict.result(), next, false);
            return;
        }
        // Waiting for keys costs an address its share at once: a flood of unknown keys must not pile up here.
        if (strangerAllowed(context)) {
            var loop = context.vertx().getOrCreateContext();
            verdict.onSuccess(decided -> loop.runOnContext(_ -> decide(context, decided, next, true)));
        }
    }

    /**
     * Whoever fails too often is turned away before the next signature is checked. Takes nothing; what then turns out
     * to be a failure is counted by {@link #strangerAllowed}.
     */
    public boolean failuresAllowed(RoutingContext context) {
        var allowance = limits.lookForAddress(context.request().remoteAddress());
        if (!allowance.granted()) {
            tooMany(context, allowance);
        }
        return allowance.granted();
    }

    /** Counts a request of a caller nobody knows, on a public path; answers it if it is one too many. */
    public boolean strangerAllowed(RoutingContext context) {
        var allowance = limits.takeForStranger(
                context.request().remoteAddress(), Exchange.of(context).path());
        if (allowance.granted()) {
            allowance.describe(context.response().headers());
            return true;
        }
        tooMany(context, allowance);
        return false;
    }

    private void decide(RoutingContext context, TokenVerdict verdict, Handler<Caller> next, boolean counted) {
        switch (verdict) {
            case TokenVerdict.Verified(var caller) -> welcome(context, caller, next);
            case TokenVerdict.Undecided _ -> ProblemResponses.answer(context, UNDECIDED);
            case TokenVerdict.Refused(var fault) -> {
                if (counted || strangerAllowed(context)) {
                    ProblemResponses.answer(context, fault.refusal());
                }
            }
        }
    }

    private void welcome(RoutingContext context, Caller caller, Handler<Caller> next) {
        Exchange.of(context).calledBy(caller.subjectHash(), caller.client());
        var allowance = limits.takeForCaller(caller.subject(), caller.client());
        if (allowance.granted()) {
            allowance.describe(context.response().headers());
            next.handle(caller);
        } else {
            tooMany(context, allowance);
        }
    }

    private static void tooMany(RoutingContext context, Allowance allowance) {
        allowance.describe(context.response().headers());
        ProblemResponses.answer(context, allowance.refusal());
    }
}
