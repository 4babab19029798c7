package cn.hengjian.assessment.course;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.circumstance.rules.NoGrade;
import cn.hengjian.assessment.course.rules.Stage;
import cn.hengjian.assessment.scheme.rules.AppliesTo;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's annual appraisal in a list. */
record CourseSummary(
        UUID appraisalId,
        String cadreNumber,
        String cadreName,
        String unitCode,
        AppliesTo appliesTo,
        Stage stage,
        @Nullable NoGrade mark,
        boolean notExcellent,
        @Nullable String rater,
        @Nullable LocalDate raterDue,
        @Nullable Grade raterGrade,
        @Nullable Grade grade,
        @Nullable LocalDate publicUntil,
        @Nullable LocalDate objectionDue) {

    /** Names and grades are personal. */
    @Override
    public String toString() {
        return "CourseSummary[appraisalId=" + appraisalId + "]";
    }
}
