package cn.hengjian.supervision.petition;

import cn.hengjian.platform.sql.Batches;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for what falls due on claims all day, so that a service that was down at midnight is late by little. */
@ApplicationScoped
class PetitionScan {

    private final LapseService lapses;
    private final PetitionReminders reminders;

    PetitionScan(LapseService lapses, PetitionReminders reminders) {
        this.lapses = lapses;
        this.reminders = reminders;
    }

    @Scheduled(every = "${hengjian.petition.scan-every:15m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        Batches.exhaust(LapseService.BATCH, lapses::closeNext);
        Batches.exhaust(PetitionReminders.BATCH, reminders::remindNext);
    }
}
