package cn.hengjian.personnel.selection;

import java.time.Instant;
import java.util.UUID;

/** What the democratic review found of one subject, once two scrutineers certified it. */
record ReviewConcluded(
        UUID reviewId,
        UUID cadreId,
        String outcome,
        int valid,
        int competent,
        int incompetent,
        String explanation,
        Instant certifiedAt) {

    static final String TYPE = "cn.hengjian.assessment.review.concluded.v1";

    @Override
    public String toString() {
        return "ReviewConcluded[" + reviewId + "]";
    }
}
