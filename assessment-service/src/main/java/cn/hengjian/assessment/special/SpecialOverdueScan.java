package cn.hengjian.assessment.special;

import cn.hengjian.platform.sql.Batches;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for missed deadlines all day, so that a service that was down at midnight is late by little. */
@ApplicationScoped
class SpecialOverdueScan {

    private final SpecialOverdue overdue;

    SpecialOverdueScan(SpecialOverdue overdue) {
        this.overdue = overdue;
    }

    @Scheduled(every = "${hengjian.appraisal.scan-every:15m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        Batches.exhaust(SpecialOverdue.BATCH, overdue::noteNext);
    }
}
