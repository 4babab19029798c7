package cn.hengjian.personnel.casework;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Takes a step for a reason that stays on record. */
public record GiveReason(@NotBlank @Size(max = 2000) String reason) {

    @Override
    public String toString() {
        return "GiveReason[…]";
    }
}
