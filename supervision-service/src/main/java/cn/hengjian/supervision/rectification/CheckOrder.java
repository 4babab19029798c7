package cn.hengjian.supervision.rectification;

import cn.hengjian.supervision.rectification.rules.CheckOutcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What an inspector found at a recheck or an effect check. */
public record CheckOrder(
        @NotNull CheckOutcome outcome,
        @NotBlank @Size(max = 2_000) String comment) {

    @Override
    public String toString() {
        return "CheckOrder[" + outcome + "]";
    }
}
