package cn.hengjian.assessment.review;

import cn.hengjian.platform.outbox.Event;
import java.time.Instant;
import java.util.UUID;

/**
 * Two scrutineers have certified a review. It carries no mark: who may read results reads them.
 *
 * @param results where
 */
record ReviewCertified(UUID reviewId, UUID runId, int subjects, String results, Instant certifiedAt) implements Event {

    @Override
    public String topic() {
        return "assessment.review.v1";
    }

    @Override
    public String type() {
        return "cn.hengjian.assessment.review.certified.v1";
    }

    @Override
    public String aggregateId() {
        return reviewId.toString();
    }
}
