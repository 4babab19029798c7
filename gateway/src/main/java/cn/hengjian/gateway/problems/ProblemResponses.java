package cn.hengjian.gateway.problems;

import cn.hengjian.gateway.exchange.Exchange;
import cn.hengjian.gateway.exchange.JsonResponse;
import cn.hengjian.platform.problem.ProblemBody;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Tells refusals to clients. */
public final class ProblemResponses {

    private ProblemResponses() {}

    /** Ends the exchange with the refusal. */
    public static void answer(RoutingContext context, Refusal refusal) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        var exchange = Exchange.of(context);
        response.setStatusCode(refusal.type().status());
        describe(refusal, exchange, response.headers());
        response.end(body(refusal, exchange));
    }

    /** The header fields that go with the body; also remembers the refusal for the access log. */
    public static void describe(Refusal refusal, Exchange exchange, MultiMap headers) {
        exchange.refused(refusal.type().slug());
        headers.set("Content-Type", ProblemBody.MEDIA_TYPE);
        headers.set("Content-Language", exchange.language());
        headers.set("Cache-Control", "no-store");
        headers.set("Vary", "Accept-Language");
        refusal.headers().forEach(headers::set);
    }

    /** The problem in the reader's language. */
    public static Buffer body(Refusal refusal, Exchange exchange) {
        var body = ProblemBody.of(
                refusal.type(), refusal.detail(), List.of(), exchange.path(), exchange.traceId(), exchange.locale());
        return JsonResponse.body(body);
    }
}
