package cn.hengjian.personnel.rotation;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Scans once a day, soon after midnight or as soon as the service is up. */
@ApplicationScoped
class DueTurn {

    private static final Logger LOG = Logger.getLogger(DueTurn.class);

    private final DueScan scan;

    DueTurn(DueScan scan) {
        this.scan = scan;
    }

    @Scheduled(
            every = "{hengjian.rotation.scan-every:15m}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        if (scan.scanOnceADay()) {
            LOG.info("rotations scanned for the day");
        }
    }
}
