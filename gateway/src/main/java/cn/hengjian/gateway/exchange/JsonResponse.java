package cn.hengjian.gateway.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.io.UncheckedIOException;

/** Answers of the gateway's own as JSON. */
public final class JsonResponse {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonResponse() {}

    /** Ends the exchange with a view that nobody may store. */
    public static void answer(RoutingContext context, Object view) {
        context.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(body(view));
    }

    /** A view as JSON. */
    public static Buffer body(Object view) {
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(view));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
