package cn.hengjian.assessment.bulletin;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.time.LegalPeriod;

/**
 * What a policy pack says about bulletins (M22).
 *
 * @param months of a period
 * @param within from the end of the period until it is issued
 * @param units how many a draft names at most in a place
 */
record BulletinPolicy(int months, LegalPeriod within, int units) {

    /** By this a version of the pack shows whether it knows of bulletins. */
    static final String KEY = "bulletin.every";

    static BulletinPolicy of(PolicyPack pack) {
        var every = pack.period(KEY);
        if (every.unit() != LegalPeriod.Unit.MONTHS || 12 % every.count() != 0) {
            throw new IllegalStateException(KEY + " is counted in months and divides a year: " + pack.reference());
        }
        return new BulletinPolicy(every.count(), pack.period("bulletin.within"), pack.integer("bulletin.units"));
    }
}
