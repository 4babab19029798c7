package cn.hengjian.personnel.lastplace.rules;

import cn.hengjian.personnel.measure.rules.MeasureFacts.Fault;
import java.util.Set;

/** The predicate of M10: {@code (ineffective OR dereliction) AND bottom AND (mistake OR loss)}. */
public final class LastPlace {

    private LastPlace() {}

    /**
     * What regulation may change.
     *
     * @param requireFault ineffectiveness or dereliction is asked for
     * @param requireLoss a mistake or a loss is asked for
     */
    public record Parameters(boolean requireFault, boolean requireLoss) {

        public Parameters {
            if (!requireFault && !requireLoss) {
                throw new IllegalArgumentException("being last is never a ground by itself (M10)");
            }
        }
    }

    /** What stands against proposing a measure on what was found: the first part of the predicate that does not hold. */
    public static Fault against(Set<Finding> found, Parameters parameters) {
        if (!found.contains(Finding.BOTTOM)) {
            return Fault.NOT_BOTTOM;
        }
        if (parameters.requireFault() && !found.contains(Finding.INEFFECTIVE) && !found.contains(Finding.DERELICTION)) {
            return Fault.NO_FAULT;
        }
        if (parameters.requireLoss() && !found.contains(Finding.MISTAKE) && !found.contains(Finding.LOSS)) {
            return Fault.NO_LOSS;
        }
        return found.contains(Finding.EXTERNAL_CAUSE) ? Fault.EXTERNAL_CAUSE : Fault.NONE;
    }
}
