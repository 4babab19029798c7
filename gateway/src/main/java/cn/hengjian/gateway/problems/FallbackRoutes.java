package cn.hengjian.gateway.problems;

import cn.hengjian.gateway.exchange.BreakOff;
import cn.hengjian.gateway.exchange.Stage;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.Text;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** The last handlers: for what no feature publishes, and for what failed unexpectedly. */
@Singleton
final class FallbackRoutes {

    private static final Logger LOG = Logger.getLogger(FallbackRoutes.class);

    private static final Refusal UNREADABLE = new Refusal(
            HttpProblem.UNREADABLE,
            new Text("缺少 Host，或请求地址无法读取。", "The Host is missing, or the request target cannot be read."));

    void register(@Observes Router router) {
        router.route().order(Stage.NOTHING_HERE.order()).handler(FallbackRoutes::nothingHere);
        router.route().order(Stage.ADMISSION.order()).failureHandler(FallbackRoutes::failed);
    }

    private static void nothingHere(RoutingContext context) {
        ProblemResponses.answer(
                context,
                new Refusal(
                        HttpProblem.NOT_FOUND, new Text("此地址没有对外提供任何内容。", "Nothing is published at this address.")));
    }

    private static void failed(RoutingContext context) {
        if (context.failure() == null || context.statusCode() == HttpProblem.UNREADABLE.status()) {
            ProblemResponses.answer(context, UNREADABLE);
            return;
        }
        var failure = context.failure();
        if (failure != null) {
            LOG.error("A request failed unexpectedly", failure);
        }
        if (context.response().headWritten()) {
            BreakOff.now(context.request(), context.response());
            return;
        }
        ProblemResponses.answer(
                context,
                new Refusal(
                        HttpProblem.UNEXPECTED,
                        new Text(
                                "网关出现未预料的错误，请凭追踪号联系管理员。",
                                "The gateway failed; quote the trace id when you ask for help.")));
    }
}
