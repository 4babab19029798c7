package cn.hengjian.assessment.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a step concerns: everybody of a run who has come so far, or only those of a unit and below it, or only these.
 *
 * @param unit code of the assessing unit
 * @param cadres numbers
 */
record Selection(
        @Nullable @Size(max = 50) String unit,
        @Nullable @Size(min = 1, max = 1_000) List<@NotBlank @Size(max = 20) String> cadres) {}
