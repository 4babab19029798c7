package cn.hengjian.gateway.session;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A small form in a request's body. */
record FormBody(Map<String, List<String>> fields) {

    private static final String MEDIA_TYPE = "application/x-www-form-urlencoded";
    private static final int LARGEST = 16 * 1024;
    private static final long PATIENCE_SECONDS = 10;

    static boolean isIn(HttpServerRequest request) {
        var type = request.getHeader("Content-Type");
        return type != null && type.regionMatches(true, 0, MEDIA_TYPE, 0, MEDIA_TYPE.length());
    }

    /** The form; fails if it is too large, too slow or no form. */
    static Future<FormBody> read(HttpServerRequest request) {
        Promise<FormBody> form = Promise.promise();
        var body = Buffer.buffer();
        request.exceptionHandler(form::tryFail);
        request.handler(chunk -> {
            if (body.length() + chunk.length() <= LARGEST) {
                body.appendBuffer(chunk);
            } else {
                form.tryFail("The form is too large");
            }
        });
        request.endHandler(_ -> {
            try {
                var decoded = new QueryStringDecoder(body.toString(StandardCharsets.UTF_8), false);
                form.tryComplete(new FormBody(decoded.parameters()));
            } catch (IllegalArgumentException unreadable) {
                form.tryFail(unreadable);
            }
        });
        return form.future().timeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** A field that is there exactly once. */
    Optional<String> find(String name) {
        var values = fields.getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    /** Shows nothing of the values. */
    @Override
    public String toString() {
        return "FormBody" + fields.keySet();
    }
}
