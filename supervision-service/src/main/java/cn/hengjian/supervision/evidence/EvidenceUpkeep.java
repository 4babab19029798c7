package cn.hengjian.supervision.evidence;

import cn.hengjian.platform.sql.Batches;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

/** Deletes uploads that nobody used in time, and files that no row names because the service died while writing. */
@ApplicationScoped
class EvidenceUpkeep {

    private static final int BATCH = 500;

    private final EvidenceRepository files;
    private final EvidenceFolder folder;
    private final EvidenceConfig config;
    private final Clock clock;

    EvidenceUpkeep(EvidenceRepository files, EvidenceFolder folder, EvidenceConfig config, Clock clock) {
        this.files = files;
        this.folder = folder;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "${hengjian.evidence.upkeep-every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        Batches.exhaust(BATCH, this::deleteExpired);
        delete(() -> folder.deleteStrays(clock.instant().minus(config.keepUnattached()), files::known));
    }

    /** The file goes before its row: an expired upload can't be attached any more, so that nobody misses it. */
    @Transactional
    int deleteExpired() {
        var expired = files.lockExpired(clock.instant().minus(config.keepUnattached()), BATCH);
        expired.forEach(id -> delete(() -> folder.delete(id)));
        files.delete(expired);
        return expired.size();
    }

    /** Works on the disk. */
    @FunctionalInterface
    private interface Deletion {
        void run() throws IOException;
    }

    private static void delete(Deletion deletion) {
        try {
            deletion.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
