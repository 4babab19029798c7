package cn.hengjian.personnel.appeal;

import cn.hengjian.platform.sql.Batches;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for what lapses all day, so that a service that was down at midnight is late by little. */
@ApplicationScoped
class LapseScan {

    private final LapseService lapses;

    LapseScan(LapseService lapses) {
        this.lapses = lapses;
    }

    @Scheduled(every = "{hengjian.duties.scan-every:15m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        Batches.exhaust(LapseService.BATCH, lapses::endNext);
    }
}
