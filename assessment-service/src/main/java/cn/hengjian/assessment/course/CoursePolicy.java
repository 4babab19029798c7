package cn.hengjian.assessment.course;

import cn.hengjian.assessment.course.rules.Consequences;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.assessment.terms.rules.Share;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.time.LegalPeriod;

/**
 * What a policy pack says about SM-8.
 *
 * @param summaryWithin from the opening of the run
 * @param reviewWithin from the self-summary; the next in line has as long again
 * @param publicity of who is to be excellent
 * @param objectionWithin from publicity or service
 * @param decideWithin from the objection
 * @param present at least this share of the members due is there
 * @param agreed more than this share of the members due agrees
 * @param witnesses of a refusal to sign
 */
record CoursePolicy(
        LegalPeriod summaryWithin,
        LegalPeriod reviewWithin,
        LegalPeriod publicity,
        LegalPeriod objectionWithin,
        LegalPeriod decideWithin,
        Share present,
        Share agreed,
        int witnesses,
        Consequences.Parameters consequences) {

    /** By this a version of the pack shows whether it knows of SM-8. */
    static final String KEY = "publicity.excellent";

    static CoursePolicy of(PolicyPack pack) {
        return new CoursePolicy(
                pack.period("appraisal.summaryWithin"),
                pack.period("appraisal.reviewWithin"),
                pack.period(KEY),
                pack.period("objection.within"),
                pack.period("objection.decideWithin"),
                Terms.share(pack, "committee.present"),
                Terms.share(pack, "committee.agreed"),
                positive(pack, "service.witnesses"),
                new Consequences.Parameters(
                        pack.period("effect.rankCredit"),
                        positive(pack, "effect.meritAfter"),
                        positive(pack, "effect.wageStepYears"),
                        positive(pack, "effect.wageGradeYears")));
    }

    private static int positive(PolicyPack pack, String key) {
        int value = pack.integer(key);
        if (value < 1) {
            throw new IllegalStateException(key + " is at least 1: " + pack.reference());
        }
        return value;
    }
}
