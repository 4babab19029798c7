package cn.hengjian.assessment.reference;

import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.assessment.terms.rules.Share;
import cn.hengjian.platform.policy.PolicyPack;

/**
 * What a policy pack says about the year's other appraisals.
 *
 * @param weakAbove a share of weak ordinary grades strictly above suggests something
 */
record ReferencePolicy(Share weakAbove) {

    /** By this a version of the pack shows whether it knows of them. */
    static final String KEY = "ordinary.weakAbove.numerator";

    static ReferencePolicy of(PolicyPack pack) {
        return new ReferencePolicy(Terms.share(pack, "ordinary.weakAbove"));
    }
}
