package cn.hengjian.personnel.casework;

import cn.hengjian.platform.sql.Batches;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for what falls due all day, so that a service that was down at midnight is late by little. */
@ApplicationScoped
class DutyScan {

    private final Duties duties;

    DutyScan(Duties duties) {
        this.duties = duties;
    }

    @Scheduled(every = "{hengjian.duties.scan-every:15m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        for (var kind : CaseKind.values()) {
            Batches.exhaust(Duties.BATCH, () -> duties.remindNext(kind));
            Batches.exhaust(Duties.BATCH, () -> duties.missNext(kind));
        }
    }
}
