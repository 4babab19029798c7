package cn.hengjian.supervision.accusation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an accusation is not taken up, or is none. */
public record DeclineAccusation(@NotBlank @Size(max = 2_000) String reason) {

    @Override
    public String toString() {
        return "DeclineAccusation[…]";
    }
}
