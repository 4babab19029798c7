package cn.hengjian.assessment.trigger.rules;

import cn.hengjian.assessment.ballot.rules.Grade;
import java.util.ArrayList;
import java.util.List;

/**
 * The 60/30 rule of the admonishment talk (M13). Comparisons are strict and of whole numbers: exactly 60 % and exactly
 * 30 % suggest nothing.
 */
public final class TalkTrigger {

    /** The mechanism that this implements. */
    public static final String RULE = "M13";

    private TalkTrigger() {}

    public static TriggerOutcome evaluate(Poll poll, TriggerParameters parameters) {
        var doubts = doubts(poll, parameters);
        if (!doubts.isEmpty()) {
            return new TriggerOutcome.Indeterminate(doubts);
        }
        var reasons = reasons(poll, parameters);
        return reasons.isEmpty() ? new TriggerOutcome.NotTriggered() : new TriggerOutcome.Triggered(reasons);
    }

    /** Marks that count as competent. */
    public static long competent(Poll poll, TriggerParameters parameters) {
        return poll.marks().of(parameters.competentSet());
    }

    private static long whole(Poll poll, TriggerParameters parameters) {
        return switch (parameters.denominator()) {
            case VALID_MARKS -> poll.marks().valid();
            case RETURNED -> poll.returned();
            case ISSUED -> poll.issued();
        };
    }

    private static List<Reason> doubts(Poll poll, TriggerParameters parameters) {
        var doubts = new ArrayList<Reason>(2);
        if (poll.marks().valid() < parameters.minValid()) {
            doubts.add(Reason.TOO_FEW_VALID);
        }
        if (parameters.minTurnout().undercutBy(poll.returned(), poll.issued())) {
            doubts.add(Reason.TURNOUT_TOO_LOW);
        }
        return List.copyOf(doubts);
    }

    private static List<Reason> reasons(Poll poll, TriggerParameters parameters) {
        var marks = poll.marks();
        long whole = whole(poll, parameters);
        var reasons = new ArrayList<Reason>(2);
        switch (parameters.reading()) {
            case R1, R3 -> {
                if (parameters.competentBelow().undercutBy(competent(poll, parameters), whole)) {
                    reasons.add(Reason.COMPETENT_BELOW);
                }
            }
            case R2 -> {
                long weak = marks.of(Grade.BASIC) + marks.of(Grade.INCOMPETENT);
                if (parameters.weakAbove().exceededBy(weak, whole)) {
                    reasons.add(Reason.BASIC_OR_WORSE_ABOVE);
                }
            }
        }
        if (parameters.incompetentAbove().exceededBy(marks.incompetent(), whole)) {
            reasons.add(Reason.INCOMPETENT_ABOVE);
        }
        return List.copyOf(reasons);
    }
}
