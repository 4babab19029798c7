package cn.hengjian.personnel.waiting;

import cn.hengjian.platform.sql.Batches;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for what ends soon all day, so that a service that was down at midnight is late by little. */
@ApplicationScoped
class ExpiryScan {

    private final ExpiryService expiries;

    ExpiryScan(ExpiryService expiries) {
        this.expiries = expiries;
    }

    @Scheduled(every = "{hengjian.waitings.scan-every:15m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        Batches.exhaust(ExpiryService.BATCH, expiries::openNext);
    }
}
