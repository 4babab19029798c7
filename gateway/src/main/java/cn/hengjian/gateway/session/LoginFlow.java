package cn.hengjian.gateway.session;

import cn.hengjian.gateway.exchange.Exchange;
import cn.hengjian.gateway.login.RealmClient;
import cn.hengjian.gateway.login.RealmEndpoints;
import cn.hengjian.gateway.problems.ProblemResponses;
import cn.hengjian.platform.problem.Text;
import io.netty.handler.codec.http.QueryStringEncoder;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Login by authorization code with PKCE (RFC 6749, 7636, 9207 and 9700). */
@Singleton
final class LoginFlow {

    private static final int SEE_OTHER = 303;

    private final SessionSettings settings;
    private final SessionConfig config;
    private final RealmClient realm;
    private final CodeExchange exchange;
    private final SessionCookie session;
    private final Seal seal;
    private final InstantSource clock;

    LoginFlow(
            SessionSettings settings,
            SessionConfig config,
            RealmClient realm,
            CodeExchange exchange,
            SessionCookie session,
            InstantSource clock) {
        this.settings = settings;
        this.config = config;
        this.realm = realm;
        this.exchange = exchange;
        this.session = session;
        this.seal = new Seal(settings.keys(), "login");
        this.clock = clock;
    }

    /** Sends the browser to the realm's login page. */
    void begin(RoutingContext context) {
        var wanted = context.queryParam("return");
        var path = wanted.isEmpty() ? Optional.of(ReturnPath.START) : ReturnPath.read(wanted.getFirst());
        if (wanted.size() > 1 || path.isEmpty()) {
            ProblemResponses.answer(context, SessionRefusals.badReturn());
            return;
        }
        var loop = context.vertx().getOrCreateContext();
        realm.endpoints()
                .onComplete(found -> loop.runOnContext(_ -> {
                    if (found.succeeded()) {
                        sendToRealm(context, found.result(), path.get());
                    } else {
                        ProblemResponses.answer(context, SessionRefusals.unavailable());
                    }
                }));
    }

    private void sendToRealm(RoutingContext context, RealmEndpoints endpoints, String path) {
        var attempt = LoginAttempt.begin(path, clock.instant().plus(config.loginTime()));
        Cookies.LOGIN.set(context, seal.seal(attempt.write()), config.loginTime());
        var address = new QueryStringEncoder(endpoints.authorization());
        address.addParam("response_type", "code");
        address.addParam("client_id", settings.clientId());
        address.addParam("redirect_uri", settings.redirectUri());
        address.addParam("scope", "openid");
        address.addParam("state", attempt.state());
        address.addParam("nonce", attempt.nonce());
        address.addParam("code_challenge", attempt.challenge());
        address.addParam("code_challenge_method", "S256");
        // Keycloak names Chinese by its script.
        var chinese = Exchange.of(context).language().startsWith("zh");
        address.addParam("ui_locales", chinese ? "zh-Hans zh-CN" : "en");
        redirect(context, address.toString());
    }

    /** The browser comes back from the realm. */
    void complete(RoutingContext context) {
        var begun = attempt(context);
        if (begun.isEmpty() || !same(begun.get().state(), one(context, "state"))) {
            // Perhaps another login has been begun in this browser since, so its cookie stays.
            refuse(context, new Text("登录已过期，或不是从本浏览器发起的。", "The login has expired, or was not begun in this browser."));
            return;
        }
        Cookies.LOGIN.clear(context);
        var loop = context.vertx().getOrCreateContext();
        realm.endpoints()
                .onComplete(found -> loop.runOnContext(_ -> {
                    if (found.succeeded()) {
                        complete(context, begun.get(), found.result());
                    } else {
                        ProblemResponses.answer(context, SessionRefusals.unavailable());
                    }
                }));
    }

    private void complete(RoutingContext context, LoginAttempt attempt, RealmEndpoints endpoints) {
        var issuer = one(context, "iss");
        if (issuer == null ? endpoints.namesIssuer() : !issuer.equals(endpoints.issuer())) {
            refuse(
                    context,
                    new Text("登录应答不是本系统的登录服务给出的。", "The answer does not come from this system's login service."));
            return;
        }
        var code = one(context, "code");
        if (code == null || code.isEmpty()) {
            refuse(context, new Text("登录服务没有让您登录。", "The login service did not log you in."));
            return;
        }
        var loop = context.vertx().getOrCreateContext();
        exchange.redeem(code, attempt).onSuccess(outcome -> loop.runOnContext(_ -> settle(context, attempt, outcome)));
    }

    private void settle(RoutingContext context, LoginAttempt attempt, CodeExchange.Outcome outcome) {
        switch (outcome) {
            case CodeExchange.Outcome.LoggedIn(var fresh) -> {
                if (session.give(context, fresh)) {
                    redirect(context, attempt.returnPath());
                } else {
                    ProblemResponses.answer(context, SessionRefusals.tooLarge());
                }
            }
            case CodeExchange.Outcome.Refused(var detail) -> refuse(context, detail);
            case CodeExchange.Outcome.Unanswered _ -> ProblemResponses.answer(context, SessionRefusals.unavailable());
        }
    }

    private Optional<LoginAttempt> attempt(RoutingContext context) {
        var cookies = Cookies.LOGIN.list(context.request());
        return cookies.size() == 1
                ? seal.open(cookies.getFirst())
                        .flatMap(LoginAttempt::read)
                        .filter(attempt -> clock.instant().isBefore(attempt.endsAt()))
                : Optional.empty();
    }

    /** A parameter that is there exactly once. */
    private static @Nullable String one(RoutingContext context, String name) {
        var values = context.queryParam(name);
        return values.size() == 1 ? values.getFirst() : null;
    }

    private static boolean same(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(RoutingContext context, Text detail) {
        ProblemResponses.answer(context, SessionRefusals.failed(detail));
    }

    private static void redirect(RoutingContext context, String address) {
        context.response()
                .setStatusCode(SEE_OTHER)
                .putHeader("Location", address)
                .end();
    }
}
