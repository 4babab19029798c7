package cn.hengjian.assessment.circumstance;

import cn.hengjian.assessment.circumstance.rules.ParticipationParameters;
import cn.hengjian.assessment.circumstance.rules.Sanction;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.time.LegalPeriod;
import java.util.EnumMap;

/** Reads from a policy pack what decides how people take part. */
final class CircumstancePolicy {

    /** By this a version of the pack shows whether it knows of the matter. */
    static final String KEY = "leave.longerThan.numerator";

    private CircumstancePolicy() {}

    static ParticipationParameters of(PolicyPack pack) {
        var periods = new EnumMap<Sanction, LegalPeriod>(Sanction.class);
        for (var sanction : Sanction.values()) {
            var period = pack.period("sanction.period." + sanction);
            if (period.unit() == LegalPeriod.Unit.WORKING_DAYS) {
                throw new IllegalStateException("sanctions are not counted in working days: " + pack.reference());
            }
            periods.put(sanction, period);
        }
        return new ParticipationParameters(
                periods, Terms.share(pack, "leave.longerThan"), Terms.share(pack, "secondment.longerThan"));
    }
}
