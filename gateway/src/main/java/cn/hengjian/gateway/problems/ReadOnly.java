package cn.hengjian.gateway.problems;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.Text;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** For what the gateway itself publishes: it can be read, and nothing else. */
public final class ReadOnly {

    private static final Refusal REFUSAL = new Refusal(
                    HttpProblem.METHOD_NOT_ALLOWED, new Text("此地址只能读取。", "This can only be read."))
            .with("Allow", "GET, HEAD");

    private ReadOnly() {}

    /** Hands reading requests on, and refuses all others. */
    public static Handler<RoutingContext> of(Handler<RoutingContext> reader) {
        return context -> {
            var method = context.request().method();
            if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
                reader.handle(context);
            } else {
                ProblemResponses.answer(context, REFUSAL);
            }
        };
    }
}
