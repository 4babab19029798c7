package cn.hengjian.gateway.exchange;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One line per answer, without tokens, addresses, queries, names or ids from the path; and the same as metrics.
 * The route is a template, the caller a hash.
 */
@Singleton
final class AccessLog {

    private static final Logger LOG = Logger.getLogger("access");

    /** What answers are counted by; there are few kinds, and finding a timer by its tags costs more than counting. */
    private record Kind(String upstream, int statusClass, boolean complete) {}

    private final MeterRegistry meters;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    AccessLog(MeterRegistry meters) {
        this.meters = meters;
    }

    void answered(RoutingContext context, Exchange exchange, long nanos) {
        var status = context.response().getStatusCode();
        var method = context.request().method().name();
        timers.computeIfAbsent(
                        new Kind(
                                exchange.upstream(),
                                status / 100,
                                context.response().ended()),
                        this::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
        var problem = exchange.problem();
        if (problem != null) {
            meters.counter("gateway.refusals", "problem", problem).increment();
        }
        // The time of a line would be enough to lay a ballot beside the request that fetched its token, or an
        // accusation
        // beside who was on line.
        if (exchange.isAnonymous() || !LOG.isLoggable(Level.INFO)) {
            return;
        }
        // The text repeats what matters most for readers of a plain console.
        var line = new ExtLogRecord(
                Level.INFO, method + " " + exchange.route() + " " + status, FormatStyle.NO_FORMAT, LOG.getName());
        line.setLoggerName(LOG.getName());
        // Given to the line itself: by way of the diagnostic context each field would be copied four times.
        line.setMdc(fields(context, exchange, nanos));
        LOG.logRaw(line);
    }

    private Timer timer(Kind kind) {
        return meters.timer(
                "gateway.requests",
                "upstream",
                kind.upstream(),
                "status",
                kind.statusClass() + "xx",
                "complete",
                Boolean.toString(kind.complete()));
    }

    private static Map<String, String> fields(RoutingContext context, Exchange exchange, long nanos) {
        var fields = new LinkedHashMap<String, String>();
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

    private static void put(Map<String, String> fields, String key, @Nullable String value) {
        if (value != null) {
            fields.put(key, value);
        }
    }
}
