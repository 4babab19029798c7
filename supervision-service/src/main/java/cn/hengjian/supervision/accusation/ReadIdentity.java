package cn.hengjian.supervision.accusation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why somebody has to know who the sender is. */
public record ReadIdentity(@NotBlank @Size(max = 500) String reason) {

    @Override
    public String toString() {
        return "ReadIdentity[…]";
    }
}
