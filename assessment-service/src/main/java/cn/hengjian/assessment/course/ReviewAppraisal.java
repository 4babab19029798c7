package cn.hengjian.assessment.course;

import cn.hengjian.assessment.ballot.rules.Grade;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The rater's comment.
 *
 * @param grade the proposed one; absent for who gets none
 */
record ReviewAppraisal(
        @NotBlank @Size(max = 2_000) String comment,
        @Nullable Grade grade) {

    /** It is personal. */
    @Override
    public String toString() {
        return "ReviewAppraisal[]";
    }
}
