package cn.hengjian.assessment.goal;

import cn.hengjian.assessment.goal.rules.Goal;
import cn.hengjian.assessment.goal.rules.Level;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version of goals says (M20).
 *
 * @param headNumber number of the cadre who is accountable, in service in the unit
 * @param duties of the post class
 * @param requirements that hold for all goals
 * @param rewards what follows if they are reached
 * @param penalties what follows if they are not; others decide that, with their own procedure
 */
record GoalContent(
        @NotBlank @Size(max = 20) String headNumber,
        @NotBlank @Size(max = 4_000) String duties,
        @NotBlank @Size(max = 4_000) String requirements,
        @NotBlank @Size(max = 2_000) String rewards,
        @NotBlank @Size(max = 2_000) String penalties,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Objective> goals) {

    /**
     * A goal.
     *
     * @param code the same in each version
     * @param parent code of the goal that it breaks down; none for a goal of the term
     * @param target how much, where that can be counted
     * @param additive the targets of the goals below sum up to this one's
     */
    record Objective(
            @NotNull @Size(max = 20) @Pattern(regexp = "[A-Z0-9][A-Z0-9.-]*")
            String code,

            @NotNull Level level,
            @Size(max = 20) @Nullable String parent,
            @NotBlank @Size(max = 500) String objective,
            @Size(min = 1, max = 1_000) @Nullable String requirement,

            @DecimalMin("0.0001") @Digits(integer = 12, fraction = 4) @Nullable
            BigDecimal target,

            @Size(min = 1, max = 20) @Nullable String measure,
            @Nullable Boolean additive,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {

        Goal goal() {
            return new Goal(
                    code,
                    level,
                    parent,
                    objective,
                    requirement,
                    target,
                    measure,
                    Boolean.TRUE.equals(additive),
                    from,
                    to);
        }
    }

    List<Goal> tree() {
        return goals.stream().map(Objective::goal).toList();
    }
}
