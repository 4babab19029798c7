package cn.hengjian.platform.job;

import cn.hengjian.platform.crypto.FieldCipher;
import cn.hengjian.platform.fault.Trace;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rest.DatabaseRefusal;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Outage;
import cn.hengjian.platform.sql.Sql;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs jobs one after the other. The job's lock lives as long as the transaction of its work: a job of a service that
 * was killed is free again the moment the database notices, and whoever comes next does it from the start.
 */
@ApplicationScoped
class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    /** Less than the database itself gives a transaction. */
    private static final int TIMEOUT_SECONDS = 14 * 60;

    private final Database database;
    private final FieldCipher cipher;
    private final JobLog log;
    private final DatabaseRefusal refusals;
    private final TransactionSynchronizationRegistry transactions;
    private final Map<String, JobKind> kinds;
    private final Semaphore work = new Semaphore(0);
    private @Nullable Thread worker;
    private volatile boolean stopping;

    JobRunner(
            Database database,
            FieldCipher cipher,
            JobLog log,
            DatabaseRefusal refusals,
            TransactionSynchronizationRegistry transactions,
            @All List<JobKind> kinds) {
        this.database = database;
        this.cipher = cipher;
        this.log = log;
        this.refusals = refusals;
        this.transactions = transactions;
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::kind, Function.identity()));
    }

    /** Looks for work at once; inside a transaction, as soon as that has ended and the job can be seen. */
    void wake() {
        if (transactions.getTransactionKey() == null) {
            work.release();
        } else {
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int status) {
                    work.release();
                }
            });
        }
    }

    void start(@Observes StartupEvent event) {
        worker = Thread.ofPlatform().name("jobs").start(this::work);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        if (worker != null) {
            worker.interrupt();
        }
    }

    private void work() {
        while (!stopping) {
            try {
                if (work.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
                open().forEach(this::run);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warnf("jobs wait for the database: %s", e.getClass().getSimpleName());
            }
        }
    }

    private List<UUID> open() {
        return database.list(
                Sql.of("SELECT id FROM job WHERE state IN ('QUEUED', 'RUNNING') ORDER BY created_at"),
                row -> row.uuid("id"));
    }

    private void run(UUID id) {
        try {
            QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> runLocked(id));
        } catch (NothingKeptException _) {
            LOG.debugf("job kept nothing: job=%s", id);
        } catch (RuntimeException e) {
            if (Outage.is(e)) {
                throw e;
            }
            // The commit was refused.
            var outcome = failed(id, e);
            QuarkusTransaction.requiringNew().run(() -> log.end(id, outcome));
        }
    }

    private void runLocked(UUID id) {
        if (!locked(id)) {
            return;
        }
        var outcome = perform(id);
        if (outcome.keep()) {
            log.end(id, outcome);
        } else {
            // Ended before the lock is given up, so that nobody does it again.
            QuarkusTransaction.requiringNew().run(() -> log.end(id, outcome));
            throw new NothingKeptException();
        }
    }

    private boolean locked(UUID id) {
        return database.require(
                        Sql.of("SELECT pg_try_advisory_xact_lock(hashtextextended(?::text, 0)) AS mine", id),
                        row -> row.flag("mine"))
                && database.find(
                                Sql.of("SELECT id FROM job WHERE id = ? AND state IN ('QUEUED', 'RUNNING')", id),
                                row -> true)
                        .isPresent();
    }

    private JobOutcome perform(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> log.begin(id));
        long begin = System.nanoTime();
        try {
            var stored = log.stored(id);
            var kind = kinds.get(stored.kind());
            if (kind == null) {
                throw new IllegalStateException("no such kind of job any more");
            }
            return kind.run(new JobContext(
                    id,
                    stored.parameters(),
                    stored.caller(),
                    stored.mediaType(),
                    () -> new StoredInput(database, cipher, id),
                    new Progress(log, id)));
        } catch (ProblemException refused) {
            return failed(refused);
        } catch (RuntimeException | Error e) {
            // A transaction that was ended for its length looks like an outage, but would end the same way again.
            if (Outage.is(e) && System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS)) {
                throw e;
            }
            return failed(id, e);
        }
    }

    private JobOutcome failed(UUID id, Throwable thrown) {
        return failed(refusals.of(thrown).orElseGet(() -> {
            LOG.errorf("job failed unexpectedly: job=%s %s", id, Trace.of(thrown));
            return new ProblemException(
                    HttpProblem.UNEXPECTED,
                    new Text("请将任务编号 %s 告知管理员", "Give the job's id %s to your administrator").with(id));
        }));
    }

    private static JobOutcome failed(ProblemException refusal) {
        var rows = refusal.violations().stream()
                .filter(violation -> violation.place() instanceof Violation.Place.Sheet)
                .toList();
        return new JobOutcome(false, refusal, 0, 0, rows.size(), rows, Map.of());
    }

    /** Rolls a job's work back. */
    private static final class NothingKeptException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NothingKeptException() {
            super(null, null, false, false);
        }
    }
}
