package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.sql.Batches;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for what falls due all day, so that a service that was down at midnight is late by little. */
@ApplicationScoped
class OverdueScan {

    private final EscalationService escalations;
    private final ReminderService reminders;

    OverdueScan(EscalationService escalations, ReminderService reminders) {
        this.escalations = escalations;
        this.reminders = reminders;
    }

    @Scheduled(
            every = "${hengjian.rectification.scan-every:15m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        // What was escalated just now stays on its first step until that has ended.
        Batches.exhaust(EscalationService.BATCH, escalations::climbNext);
        Batches.exhaust(EscalationService.BATCH, escalations::escalateNext);
        Batches.exhaust(ReminderService.BATCH, reminders::remindNext);
    }
}
