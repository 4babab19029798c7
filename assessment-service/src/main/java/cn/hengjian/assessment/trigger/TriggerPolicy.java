package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.assessment.trigger.rules.Denominator;
import cn.hengjian.assessment.trigger.rules.Reading;
import cn.hengjian.assessment.trigger.rules.TriggerParameters;
import cn.hengjian.platform.policy.PolicyPack;
import java.util.stream.Collectors;

/** Reads the trigger's parameters from a policy pack. */
final class TriggerPolicy {

    private TriggerPolicy() {}

    static TriggerParameters of(PolicyPack pack) {
        return new TriggerParameters(
                Reading.valueOf(pack.text("poll.reading")),
                pack.words("poll.competentSet").stream().map(Grade::valueOf).collect(Collectors.toUnmodifiableSet()),
                Terms.share(pack, "poll.competentBelow"),
                Terms.share(pack, "poll.incompetentAbove"),
                Terms.share(pack, "poll.weakAbove"),
                Denominator.valueOf(pack.text("poll.denominator")),
                Terms.share(pack, "poll.minTurnout"),
                pack.integer("poll.minValid"));
    }
}
