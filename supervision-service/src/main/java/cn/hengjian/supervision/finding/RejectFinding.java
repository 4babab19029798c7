package cn.hengjian.supervision.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a finding does not stand. */
public record RejectFinding(@NotBlank @Size(max = 2_000) String reason) {

    @Override
    public String toString() {
        return "RejectFinding[…]";
    }
}
