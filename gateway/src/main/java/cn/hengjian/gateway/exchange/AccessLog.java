package cn.hengjian.gateway.exchange;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * One line per answer, without tokens, addresses, queries, names or ids from the path; and the same as metrics.
 * The route is a template, the caller a hash.
 */
@Singleton
final class AccessLog {

    private static final Logger LOG = Logger.getLogger("access");

    private final MeterRegistry meters;

    AccessLog(MeterRegistry meters) {
        this.meters = meters;
    }

    void answered(RoutingContext context, Exchange exchange, long nanos) {
        var status = context.response().getStatusCode();
        var method = context.request().method().name();
        meters.timer(
                        "gateway.requests",
                        "upstream",
                        exchange.upstream(),
                        "status",
                        status / 100 + "xx",
                        "complete",
                        Boolean.toString(context.response().ended()))
                .record(nanos, TimeUnit.NANOSECONDS);
        var problem = exchange.problem();
        if (problem != null) {
            meters.counter("gateway.refusals", "problem", problem).increment();
        }
        // The time of a line would be enough to lay a ballot beside the request that fetched its token.
        if (exchange.isAnonymous() || !LOG.isInfoEnabled()) {
            return;
        }
        var fields = fields(context, exchange, nanos);
        fields.forEach(MDC::put);
        // The text repeats what matters most for readers of a plain console.
        LOG.infof("%s %s %d", method, exchange.route(), status);
        fields.keySet().forEach(MDC::remove);
    }

    private static Map<String, Object> fields(RoutingContext context, Exchange exchange, long nanos) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("method", context.request().method().name());
        fields.put("route", exchange.route());
        fields.put("upstream", exchange.upstream());
        fields.put("status", Integer.toString(context.response().getStatusCode()));
        fields.put("micros", Long.toString(TimeUnit.NANOSECONDS.toMicros(nanos)));
        fields.put("bytes", Long.toString(context.response().bytesWritten()));
        fields.put("requestId", exchange.requestId());
        fields.put("traceId", exchange.traceId());
        put(fields, "subject", exchange.subjectHash());
        put(fields, "client", exchange.client());
        put(fields, "problem", exchange.problem());
        if (!context.response().ended()) {
            fields.put("broken", "true");
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, String key, @Nullable String value) {
        if (value != null) {
            fields.put(key, value);
        }
    }
}
