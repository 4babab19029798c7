package cn.hengjian.assessment.course;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.course.rules.ObjectionOutcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Answers every objection to a grade that is open.
 *
 * @param grade the one that is proposed instead, where they are upheld
 */
record DecideGradeObjection(
        @NotNull ObjectionOutcome outcome,
        @Nullable Grade grade,
        @NotBlank @Size(max = 2_000) String reason) {

    /** It is personal. */
    @Override
    public String toString() {
        return "DecideGradeObjection[" + outcome + "]";
    }
}
