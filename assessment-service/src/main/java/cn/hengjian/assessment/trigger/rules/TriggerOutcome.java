package cn.hengjian.assessment.trigger.rules;

import java.util.List;

/** What the rule makes of a person's totals. */
public sealed interface TriggerOutcome {

    /** A talk is suggested. */
    record Triggered(List<Reason> reasons) implements TriggerOutcome {}

    /** Nothing follows. */
    record NotTriggered() implements TriggerOutcome {}

    /** Too few ballots to say anything, so nothing follows either. */
    record Indeterminate(List<Reason> reasons) implements TriggerOutcome {}
}
