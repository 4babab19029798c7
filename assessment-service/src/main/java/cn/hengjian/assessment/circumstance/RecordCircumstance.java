package cn.hengjian.assessment.circumstance;

import cn.hengjian.assessment.circumstance.rules.CircumstanceKind;
import cn.hengjian.assessment.circumstance.rules.Sanction;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Records a fact about a person's year.
 *
 * @param from the first day, or the day of a decision, a talk or a transfer
 * @param until the last day of what lasts
 * @param sanction which one, of a sanction
 * @param unitCode where to, of a transfer or a secondment
 * @param document what it rests on
 */
record RecordCircumstance(
        @NotBlank @Size(max = 20) String cadreNumber,
        @NotNull CircumstanceKind kind,
        @NotNull LocalDate from,
        @Nullable LocalDate until,
        @Nullable Sanction sanction,
        @Nullable @Size(max = 50) String unitCode,
        @NotBlank @Size(max = 200) String document) {

    /** Cases and sanctions are personal. */
    @Override
    public String toString() {
        return "RecordCircumstance[]";
    }
}
