package cn.hengjian.assessment.trigger.rules;

import java.util.ArrayList;
import java.util.List;

/** The last place (M10): {@code (ineffective OR dereliction) AND bottom AND (mistake OR loss)}; the rank alone is no ground. */
public final class LastPlace {

    /** The mechanism that this implements. */
    public static final String RULE = "M10";

    private LastPlace() {}

    /**
     * What is known.
     *
     * @param bottom ranked last in a comparable group
     * @param ineffective work without effect, as people found it
     */
    public record Facts(boolean bottom, boolean ineffective, boolean dereliction, boolean mistake, boolean loss) {}

    /**
     * What regulation may change.
     *
     * @param requireFault ineffectiveness or dereliction is asked for
     * @param requireLoss a mistake or a loss is asked for
     */
    public record Parameters(boolean requireFault, boolean requireLoss) {

        public Parameters {
            if (!requireFault && !requireLoss) {
                throw new IllegalArgumentException("being last is never a ground by itself");
            }
        }
    }

    /** Why nothing is suggested; stored and published by name. */
    public enum Missing {
        NOT_BOTTOM,
        NO_FAULT,
        NO_LOSS
    }

    /**
     * Whether all that is asked for can hold of somebody at the bottom, before people look: what is on record could show a
     * fault and a loss.
     *
     * @param findings confirmed ones, each of which may show either
     * @param fault found of a task
     * @param loss found of a task
     */
    public static boolean canHold(int findings, boolean fault, boolean loss, Parameters parameters) {
        return (!parameters.requireFault() || fault || findings > 0)
                && (!parameters.requireLoss() || loss || findings > 0);
    }

    /** What is missing for a suggestion; it is made if nothing is. */
    public static List<Missing> missing(Facts facts, Parameters parameters) {
        var missing = new ArrayList<Missing>(3);
        if (!facts.bottom()) {
            missing.add(Missing.NOT_BOTTOM);
        }
        if (parameters.requireFault() && !facts.ineffective() && !facts.dereliction()) {
            missing.add(Missing.NO_FAULT);
        }
        if (parameters.requireLoss() && !facts.mistake() && !facts.loss()) {
            missing.add(Missing.NO_LOSS);
        }
        return List.copyOf(missing);
    }
}
