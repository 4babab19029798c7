package cn.hengjian.assessment.quota;

import cn.hengjian.assessment.quota.rules.TeamGrade;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Records how leading teams did; a later grade of a team takes the place of an earlier.
 *
 * @param document what decided it
 */
record GradeTeams(
        @NotEmpty @Size(max = 1_000) List<@NotNull @Valid Team> teams,
        @NotBlank @Size(max = 200) String document) {

    /** The team of one unit. */
    record Team(
            @NotBlank @Size(max = 50) String unitCode,
            @NotNull TeamGrade grade) {}
}
