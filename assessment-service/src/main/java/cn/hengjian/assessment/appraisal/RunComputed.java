package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.run.RunKind;
import cn.hengjian.platform.outbox.Event;
import java.time.Instant;
import java.util.UUID;

/**
 * A run's scores and ranks have been computed, or computed again. It carries no score: who may see them reads them.
 *
 * @param rankings where
 */
record RunComputed(
        UUID runId,
        RunKind kind,
        int year,
        UUID computationId,
        String pack,
        int packVersion,
        int appraisals,
        int scored,
        int groups,
        String rankings,
        Instant computedAt)
        implements Event {

    @Override
    public String topic() {
        return "assessment.run.v1";
    }

    @Override
    public String type() {
        return "cn.hengjian.assessment.run.computed.v1";
    }

    @Override
    public String aggregateId() {
        return runId.toString();
    }
}
