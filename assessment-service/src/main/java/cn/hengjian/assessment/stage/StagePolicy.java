package cn.hengjian.assessment.stage;

import cn.hengjian.assessment.quota.rules.Rounding;
import cn.hengjian.assessment.stage.rules.GoodPlaces;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.time.LegalPeriod;

/**
 * What a policy pack says about stage appraisals.
 *
 * @param reportWithin from the opening, but not before the stage ends
 * @param gradeWithin from the day on which reports are due
 * @param statementWithin from the feedback
 */
record StagePolicy(
        LegalPeriod reportWithin, LegalPeriod gradeWithin, LegalPeriod statementWithin, GoodPlaces.Parameters good) {

    /** By this a version of the pack shows whether it knows of stage appraisals. */
    static final String KEY = "stage.reportWithin";

    static StagePolicy of(PolicyPack pack) {
        return new StagePolicy(
                pack.period(KEY),
                pack.period("stage.gradeWithin"),
                pack.period("stage.statementWithin"),
                new GoodPlaces.Parameters(
                        Terms.share(pack, "quota.good"),
                        Rounding.valueOf(pack.text("quota.rounding")),
                        pack.flag("quota.poolSmallUnits")));
    }
}
