package cn.hengjian.supervision.summary;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks every hour whether a month has ended, so that a service that was down on its first day is late by little. */
@ApplicationScoped
class SummaryScan {

    private final SummaryService summaries;

    SummaryScan(SummaryService summaries) {
        this.summaries = summaries;
    }

    @Scheduled(every = "${hengjian.summary.scan-every:1h}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        while (summaries.summariseNext()) {
            // The next month.
        }
    }
}
