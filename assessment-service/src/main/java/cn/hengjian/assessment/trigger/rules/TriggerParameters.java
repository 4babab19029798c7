package cn.hengjian.assessment.trigger.rules;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.terms.rules.Share;
import java.util.Set;

/**
 * What regulation may change about the trigger.
 *
 * @param competentSet grades that count as competent
 * @param competentBelow R1, R3: a competent share strictly below triggers
 * @param incompetentAbove an incompetent share strictly above triggers
 * @param weakAbove R2: a share of basic and incompetent strictly above triggers
 * @param minTurnout returned of issued; strictly below is indeterminate
 * @param minValid fewer valid marks are indeterminate
 */
public record TriggerParameters(
        Reading reading,
        Set<Grade> competentSet,
        Share competentBelow,
        Share incompetentAbove,
        Share weakAbove,
        Denominator denominator,
        Share minTurnout,
        int minValid) {

    public TriggerParameters {
        competentSet = Set.copyOf(competentSet);
    }
}
