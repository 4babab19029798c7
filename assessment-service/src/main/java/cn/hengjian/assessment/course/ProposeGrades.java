package cn.hengjian.assessment.course;

import cn.hengjian.assessment.ballot.rules.Grade;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proposes grades: those of the raters, but for whom another is given with its reason.
 *
 * @param grades others than the raters'
 */
record ProposeGrades(
        @NotNull @Valid Selection selection,
        @Nullable @Size(max = 1_000) List<@NotNull @Valid Other> grades) {

    /** Another grade for one person. */
    record Other(
            @NotBlank @Size(max = 20) String cadreNumber,
            @NotNull Grade grade,
            @NotBlank @Size(max = 500) String reason) {

        /** It is personal. */
        @Override
        public String toString() {
            return "Other[]";
        }
    }

    List<Other> others() {
        return grades == null ? List.of() : grades;
    }
}
