package cn.hengjian.supervision.finding;

import cn.hengjian.supervision.finding.rules.ReviewOutcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What becomes of the conclusion, and why. */
public record DecideObjection(
        @NotNull ReviewOutcome outcome,
        @NotBlank @Size(max = 2_000) String reason) {

    @Override
    public String toString() {
        return "DecideObjection[" + outcome + "]";
    }
}
