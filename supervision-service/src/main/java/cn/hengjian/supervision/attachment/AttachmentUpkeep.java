package cn.hengjian.supervision.attachment;

import cn.hengjian.platform.sql.Batches;
import cn.hengjian.supervision.terms.Terms;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Deletes uploads that no letter named in time, and files that no row names because the service died while writing. */
@ApplicationScoped
class AttachmentUpkeep {

    private static final int BATCH = 500;

    private final AttachmentRepository attachments;
    private final AttachmentFolder folder;
    private final AttachmentConfig config;
    private final List<AttachmentStore> stores;
    private final Terms terms;
    private final Clock clock;

    AttachmentUpkeep(
            AttachmentRepository attachments,
            AttachmentFolder folder,
            AttachmentConfig config,
            @All List<AttachmentStore> stores,
            Terms terms,
            Clock clock) {
        this.attachments = attachments;
        this.folder = folder;
        this.config = config;
        this.stores = List.copyOf(stores);
        this.terms = terms;
        this.clock = clock;
    }

    @Scheduled(
            every = "${hengjian.attachment.upkeep-every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        Batches.exhaust(BATCH, this::deleteExpired);
        try {
            folder.deleteStrays(clock.instant().minus(Duration.ofDays(config.keepDays())), this::known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional
    int deleteExpired() {
        var expired = attachments.lockExpired(terms.today().minusDays(config.keepDays()), BATCH);
        attachments.delete(expired);
        expired.forEach(folder::deleteOnceCommitted);
        return expired.size();
    }

    private Set<UUID> known(Set<UUID> files) {
        var known = new HashSet<UUID>();
        stores.forEach(store -> known.addAll(store.known(files)));
        return known;
    }
}
