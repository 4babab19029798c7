package cn.hengjian.supervision.rectification;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for overdue orders all day, so that a service that was down at midnight is late by little. */
@ApplicationScoped
class OverdueScan {

    private final EscalationService escalations;

    OverdueScan(EscalationService escalations) {
        this.escalations = escalations;
    }

    @Scheduled(
            every = "${hengjian.rectification.scan-every:15m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        int escalated;
        do {
            escalated = escalations.escalateNext();
        } while (escalated == EscalationService.BATCH);
    }
}
