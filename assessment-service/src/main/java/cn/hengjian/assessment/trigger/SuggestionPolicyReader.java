package cn.hengjian.assessment.trigger;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import jakarta.inject.Singleton;

/** Tries what an amendment would make of the parameters of last places and grades. */
@Singleton
class SuggestionPolicyReader implements PolicyReader {

    @Override
    public void read(PolicyPack candidate) {
        if (candidate.values().containsKey(SuggestionPolicy.KEY)) {
            SuggestionPolicy.lastPlace(candidate);
            SuggestionPolicy.grades(candidate);
        }
    }
}
