package cn.hengjian.gateway.login;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The realm's keys as last fetched. They stay good while the realm is down, so that tokens already issued go on
 * working. Fetched at start, from time to time, and when a token names a key that is not known; at most once per pause.
 */
@Singleton
final class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    private final Vertx vertx;
    private final RealmClient realm;
    private final LoginConfig config;
    private final InstantSource clock;
    private final AtomicReference<KeySet> keys = new AtomicReference<>(KeySet.NONE);
    private @Nullable Future<Boolean> underway;
    private long lastEnded = Long.MIN_VALUE;
    private volatile @Nullable Boolean reachable;

    SigningKeys(Vertx vertx, RealmClient realm, LoginConfig config, InstantSource clock) {
        this.vertx = vertx;
        this.realm = realm;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        var _ = refresh();
        vertx.setPeriodic(config.keysRefresh().toMillis(), _ -> refresh());
    }

    KeySet current() {
        return keys.get();
    }

    /** Keys that have this one if the realm has it; nothing if the realm cannot be asked. */
    Future<Optional<KeySet>> search(String id) {
        var known = keys.get();
        return known.find(id).isPresent()
                ? Future.succeededFuture(Optional.of(known))
                : refresh().map(fresh -> fresh ? Optional.of(keys.get()) : Optional.empty());
    }

    /** Whether the last fetch succeeded. */
    boolean realmReachable() {
        return Boolean.TRUE.equals(reachable);
    }

    /**
     * Fetches the keys. All who ask while a fetch is under way or waits for its pause to end get its outcome: true if
     * the keys are now those of the realm.
     */
    synchronized Future<Boolean> refresh() {
        if (underway != null) {
            return underway;
        }
        Promise<Boolean> outcome = Promise.promise();
        underway = outcome.future();
        var wait = pauseLeft();
        if (wait.isPositive()) {
            vertx.setTimer(Math.max(1, wait.toMillis()), _ -> fetch(outcome));
        } else {
            fetch(outcome);
        }
        return outcome.future();
    }

    private synchronized Duration pauseLeft() {
        return lastEnded == Long.MIN_VALUE ? Duration.ZERO : config.keysPause().minusMillis(clock.millis() - lastEnded);
    }

    private void fetch(Promise<Boolean> outcome) {
        realm.fetchKeys().onComplete(fetched -> {
            if (fetched.succeeded()) {
                keys.updateAndGet(old -> old.replacedBy(fetched.result()));
            }
            if (!Boolean.valueOf(fetched.succeeded()).equals(reachable)) {
                report(fetched.succeeded());
            }
            reachable = fetched.succeeded();
            synchronized (this) {
                lastEnded = clock.millis();
                underway = null;
            }
            outcome.complete(fetched.succeeded());
        });
    }

    private static void report(boolean success) {
        if (success) {
            LOG.info("The realm's keys are known");
        } else {
            LOG.warn("The realm's keys cannot be fetched; trying again when a token needs them");
        }
    }
}
