package cn.hengjian.supervision.draw;

import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.supervision.draw.rules.DrawState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draw as the office reads it.
 *
 * @param sealed what was drawn stays secret until the last of its visits has started
 * @param algorithm the name of the way of drawing that DRAWS.md states
 * @param seedHash SHA-256 of the seed, in hexadecimal digits
 * @param candidatesHash SHA-256 of the candidates' canonical text
 * @param takenOn when visits were made of it
 * @param opening once it is revealed
 */
public record DrawView(
        UUID id,
        String number,
        UUID planId,
        DrawState state,
        boolean sealed,
        String algorithm,
        int units,
        int inspectorsPerUnit,
        int candidateUnits,
        int candidateInspectors,
        String seedHash,
        String candidatesHash,
        String preparedBy,
        LocalDate preparedOn,
        @Nullable String drawnBy,
        @Nullable LocalDate drawnOn,
        @Nullable String publicEntropy,
        @Nullable LocalDate takenOn,
        @Nullable LocalDate revealedOn,
        @Nullable Opening opening,
        String policy,
        List<String> allowedTransitions,
        List<Transitions.Made> history,
        long version)
        implements Versioned {

    @Override
    public String toString() {
        return "DrawView[" + id + ", " + version + "]";
    }
}
