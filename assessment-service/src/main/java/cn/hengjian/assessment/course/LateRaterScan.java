package cn.hengjian.assessment.course;

import cn.hengjian.platform.sql.Batches;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for late raters all day, so that a service that was down at midnight is late by little. */
@ApplicationScoped
class LateRaterScan {

    private final RaterForwarding forwarding;

    LateRaterScan(RaterForwarding forwarding) {
        this.forwarding = forwarding;
    }

    @Scheduled(every = "${hengjian.appraisal.scan-every:15m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        Batches.exhaust(RaterForwarding.BATCH, forwarding::forwardNext);
    }
}
