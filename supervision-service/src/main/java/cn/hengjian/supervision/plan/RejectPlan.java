package cn.hengjian.supervision.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a plan is not approved. */
public record RejectPlan(@NotBlank @Size(max = 2_000) String reason) {

    @Override
    public String toString() {
        return "RejectPlan[…]";
    }
}
