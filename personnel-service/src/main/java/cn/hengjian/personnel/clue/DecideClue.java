package cn.hengjian.personnel.clue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a clue is taken up or dismissed. */
public record DecideClue(@NotBlank @Size(max = 2000) String reason) {

    /** A reason may name people. */
    @Override
    public String toString() {
        return "DecideClue[…]";
    }
}
