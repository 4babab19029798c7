package cn.hengjian.assessment.comprehensive;

import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.assessment.terms.rules.Share;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.time.LegalPeriod;

/**
 * What a policy pack says about comprehensive appraisals.
 *
 * @param materialWithin from the opening, to draw the material together
 * @param closeWithin from the opening, until the person is told
 * @param answerWithin from the feedback, for the person
 * @param present at least this share of the members due is there
 * @param agreed more than this share of the members due agrees
 */
record ComprehensivePolicy(
        LegalPeriod materialWithin, LegalPeriod closeWithin, LegalPeriod answerWithin, Share present, Share agreed) {

    /** By this a version of the pack shows whether it knows of comprehensive appraisals. */
    static final String KEY = "comprehensive.materialWithin";

    static ComprehensivePolicy of(PolicyPack pack) {
        return new ComprehensivePolicy(
                pack.period(KEY),
                pack.period("comprehensive.closeWithin"),
                pack.period("comprehensive.answerWithin"),
                Terms.share(pack, "committee.present"),
                Terms.share(pack, "committee.agreed"));
    }
}
