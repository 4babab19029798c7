package cn.hengjian.assessment.trigger;

import cn.hengjian.platform.sql.Batches;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for grades that have been filed, because filing doesn't know what follows from it. */
@ApplicationScoped
class GradeTriggerScan {

    private final GradeTriggers triggers;

    GradeTriggerScan(GradeTriggers triggers) {
        this.triggers = triggers;
    }

    @Scheduled(every = "${hengjian.appraisal.scan-every:15m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        Batches.exhaust(GradeTriggers.BATCH, triggers::evaluateNext);
    }
}
