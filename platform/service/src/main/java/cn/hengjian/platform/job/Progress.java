package cn.hengjian.platform.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Shows how far a job is, outside its transaction, a few times a second at most. */
final class Progress implements LongConsumer {

    private static final long EVERY = Duration.ofMillis(500).toNanos();

    private final JobLog log;
    private final UUID job;
    private long shown = System.nanoTime();

    Progress(JobLog log, UUID job) {
        this.log = log;
        this.job = job;
    }

    @Override
    public void accept(long rows) {
        long now = System.nanoTime();
        if (now - shown > EVERY) {
            shown = now;
            QuarkusTransaction.requiringNew().run(() -> log.progress(job, rows));
        }
    }
}
