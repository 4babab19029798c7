package cn.hengjian.gateway.limits;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Lets several gateways count a caller's requests together. Each decides by its own buckets, at once, and tells the
 * others some moments later, so a caller can get more than the limit by what fits into such a moment. While the database
 * is away each gateway limits alone.
 */
@Readiness
@Singleton
public final class SharedLimits implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(SharedLimits.class);
    private static final long FORGET_EVERY_SECONDS = 60;

    private final Limits limits;
    private final LimitsConfig.Shared config;
    private final SharedSpending spending;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("shared-limits").factory());
    private volatile boolean alone;

    @Inject
    SharedLimits(Limits limits, LimitsConfig config, MeterRegistry meters) {
        this(limits, config);
        meters.gauge("gateway.limits.alone", this, shared -> shared.alone ? 1 : 0);
    }

    SharedLimits(Limits limits, LimitsConfig config) {
        this.limits = limits;
        this.config = config.shared();
        this.spending = new SharedSpending(config.shared());
    }

    void start(@Observes StartupEvent event) {
        if (config.jdbcUrl().isPresent()) {
            var pause = config.every().toMillis();
            var _ = worker.scheduleWithFixedDelay(this::exchange, 0, pause, TimeUnit.MILLISECONDS);
            var _ = worker.scheduleWithFixedDelay(
                    this::forget, FORGET_EVERY_SECONDS, FORGET_EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
        spending.close();
    }

    /** Tells the others, and hears from them. */
    void exchange() {
        var here = limits.drain();
        try {
            spending.exchange(here).forEach(limits::spentElsewhere);
            if (alone) {
                LOG.info("Limits are shared again");
            }
            alone = false;
        } catch (SQLException | RuntimeException e) {
            here.forEach(limits::tellLater);
            if (!alone) {
                LOG.warnf("Limits are not shared for now: %s", e.getMessage());
            }
            alone = true;
        }
    }

    private void forget() {
        try {
            spending.forget();
        } catch (SQLException | RuntimeException e) {
            LOG.debugf("Nothing forgotten: %s", e.getMessage());
        }
    }

    /** Whether this gateway limits alone although it should not. */
    boolean isAlone() {
        return alone;
    }

    /** The gateway is ready either way; that it limits alone is for administrators to know. */
    @Override
    public HealthCheckResponse call() {
        var state = config.jdbcUrl().isEmpty() ? "OFF" : alone ? "ALONE" : "SHARED";
        return HealthCheckResponse.named("shared limits")
                .up()
                .withData("state", state)
                .build();
    }
}
