package cn.hengjian.gateway.session;

import cn.hengjian.gateway.exchange.Exchange;
import cn.hengjian.gateway.exchange.JsonResponse;
import cn.hengjian.gateway.problems.ProblemResponses;
import cn.hengjian.gateway.problems.Refusal;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.Text;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Ends a session here, and then at the realm. */
@Singleton
final class Logout {

    private static final Text ONLY_HERE = new Text(
            "本系统的会话已结束，但登录服务没有应答，在那里可能仍处于登录状态。",
            "The session has ended here, but the login service did not answer, so you may still be logged in there.");
    private static final Refusal NO_FORM =
            new Refusal(HttpProblem.UNREADABLE, new Text("表单无法读取。", "The form cannot be read."));
    private static final int SEE_OTHER = 303;
    private static final int NO_CONTENT = 204;

    private final SessionDoor door;
    private final EndedSessions ended;
    private final Refreshes refreshes;
    private final TokenEndpoint realm;

    Logout(SessionDoor door, EndedSessions ended, Refreshes refreshes, TokenEndpoint realm) {
        this.door = door;
        this.ended = ended;
        this.refreshes = refreshes;
        this.realm = realm;
    }

    /**
     * What the answer to a logout says if the realm could not be told.
     *
     * @param endedAtLoginService whether the login there has ended, too
     */
    record LogoutView(boolean endedAtLoginService, String detail) {}

    /** A script shows the CSRF token in the header, a form in its field {@code csrfToken}. */
    void end(RoutingContext context) {
        var csrfToken = context.request().getHeader("X-CSRF-Token");
        if (csrfToken != null || !FormBody.isIn(context.request())) {
            end(context, csrfToken, false);
            return;
        }
        var loop = context.vertx().getOrCreateContext();
        FormBody.read(context.request())
                .onComplete(form -> loop.runOnContext(_ -> {
                    if (form.succeeded()) {
                        end(context, form.result().find("csrfToken").orElse(null), true);
                    } else {
                        ProblemResponses.answer(context, NO_FORM);
                    }
                }));
    }

    private void end(RoutingContext context, @Nullable String csrfToken, boolean form) {
        door.require(context, csrfToken, session -> {
            ended.end(session.id());
            Cookies.SESSION.clear(context);
            var loop = context.vertx().getOrCreateContext();
            refreshes
                    .latest(session)
                    .compose(latest -> realm.endSession(latest.refreshToken()))
                    .onSuccess(everywhere -> loop.runOnContext(_ -> answer(context, everywhere, form)));
        });
    }

    private static void answer(RoutingContext context, boolean everywhere, boolean form) {
        var response = context.response();
        if (form) {
            response.setStatusCode(SEE_OTHER).putHeader("Location", "/").end();
        } else if (everywhere) {
            response.setStatusCode(NO_CONTENT).end();
        } else {
            JsonResponse.answer(
                    context,
                    new LogoutView(false, ONLY_HERE.in(Exchange.of(context).locale())));
        }
    }
}
