package cn.hengjian.assessment.tenure;

import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.assessment.terms.rules.Share;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.time.LegalPeriod;

/**
 * What a policy pack says about appraisals of a term.
 *
 * @param reportWithin from the last day of the term
 * @param present at least this share of the members due is there
 * @param agreed more than this share of the members due agrees
 */
record TermPolicy(LegalPeriod reportWithin, Share present, Share agreed) {

    /** By this a version of the pack shows whether it knows of appraisals of a term. */
    static final String KEY = "term.reportWithin";

    static TermPolicy of(PolicyPack pack) {
        return new TermPolicy(
                pack.period(KEY), Terms.share(pack, "committee.present"), Terms.share(pack, "committee.agreed"));
    }
}
