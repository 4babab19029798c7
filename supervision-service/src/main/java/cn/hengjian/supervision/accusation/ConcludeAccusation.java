package cn.hengjian.supervision.accusation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an accusation turned out to be.
 *
 * @param informPersonnel whether personnel is told which cadres it is about, if it is founded; it isn't unless this says
 *     so
 */
public record ConcludeAccusation(
        @NotNull Outcome outcome,
        @NotBlank @Size(max = 4_000) String grounds,
        @Nullable Boolean informPersonnel) {

    @Override
    public String toString() {
        return "ConcludeAccusation[…]";
    }
}
