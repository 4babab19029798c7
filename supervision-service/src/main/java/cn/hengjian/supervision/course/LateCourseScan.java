package cn.hengjian.supervision.course;

import cn.hengjian.platform.sql.Batches;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for late courses all day, so that a service that was down at midnight is late by little. */
@ApplicationScoped
class LateCourseScan {

    private final LateCourses late;

    LateCourseScan(LateCourses late) {
        this.late = late;
    }

    @Scheduled(every = "${hengjian.campaign.scan-every:15m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        Batches.exhaust(LateCourses.BATCH, late::escalateNext);
    }
}
