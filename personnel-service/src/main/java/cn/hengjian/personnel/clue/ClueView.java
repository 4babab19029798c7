package cn.hengjian.personnel.clue;

import cn.hengjian.personnel.clue.rules.ClueState;
import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clue with what it came from.
 *
 * @param cadres the persons concerned, as far as supervision named any
 * @param decision of the organisation department, once there is one
 * @param withdrawal why the finding behind it does not stand, once it fell; whoever took the clue up reads it here
 */
public record ClueView(
        UUID id,
        String number,
        ClueKind kind,
        ClueState state,
        String unitCode,
        String unitName,
        List<Concerned> cadres,
        Source source,
        String explanation,
        List<String> rules,
        Instant happenedAt,
        Instant openedAt,
        @Nullable Decision decision,
        @Nullable Withdrawal withdrawal,
        List<Transitions.Made> history,
        List<String> allowedTransitions,
        long version)
        implements Versioned {

    /** A person concerned. */
    public record Concerned(UUID id, String number, String name) {

        @Override
        public String toString() {
            return "Concerned[" + id + "]";
        }
    }

    /** The finding or the order that the clue came from, in supervision. */
    public record Source(
            UUID id,
            String number,
            UUID findingId,
            String windCode,
            @Nullable String causeCode,
            Severity severity,
            @Nullable LocalDate due,
            @Nullable Integer returns) {}

    /** How the finding behind a clue fell, and when. */
    public record Withdrawal(Fall cause, Instant at, String explanation) {}

    /** What was decided, and why. */
    public record Decision(String by, LocalDate on, String reason) {

        @Override
        public String toString() {
            return "Decision[" + by + ", " + on + "]";
        }
    }

    @Override
    public String toString() {
        return "ClueView[number=" + number + "]";
    }
}
