package cn.hengjian.supervision.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a conclusion reached the unit.
 *
 * @param conclusion facts, grounds and what is concluded from them
 * @param recipient who received it for the unit
 * @param receivedOn the day, from which the unit's time to object runs
 * @param signed whether the recipient signed for it
 * @param witness who saw that it was left although nobody signed
 */
public record ServeConclusion(
        @NotBlank @Size(max = 4_000) String conclusion,
        @NotBlank @Size(max = 100) String recipient,
        @NotNull LocalDate receivedOn,
        boolean signed,
        @Nullable @Size(max = 100) String witness) {

    @Override
    public String toString() {
        return "ServeConclusion[" + receivedOn + ", " + signed + "]";
    }
}
