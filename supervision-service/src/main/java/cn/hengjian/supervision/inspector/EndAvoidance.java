package cn.hengjian.supervision.inspector;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a declared avoidance no longer holds. */
public record EndAvoidance(@NotBlank @Size(max = 1_000) String reason) {

    @Override
    public String toString() {
        return "EndAvoidance[…]";
    }
}
