package cn.hengjian.assessment.ballot;

import cn.hengjian.assessment.ballot.rules.Few;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.policy.PolicyPack;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads what a policy pack calls few ballots. */
@ApplicationScoped
public class FewPolicy {

    private static final String BALLOTS = "poll.minClassBallots";
    private static final String UNANIMOUS = "poll.unanimousBelow";

    private final Terms terms;

    FewPolicy(Terms terms) {
        this.terms = terms;
    }

    public Few of(PolicyPack pack) {
        return new Few(pack.integer(BALLOTS), terms.knowing(UNANIMOUS, pack).integer(UNANIMOUS));
    }
}
