package cn.hengjian.personnel.correction;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import cn.hengjian.platform.time.LegalPeriod;
import jakarta.inject.Singleton;

/** What a pack says of requests for correction. */
record CorrectionPolicy(PolicyPack pack) {

    /** The time in which a request is decided. */
    LegalPeriod within() {
        return pack.period("correction.answerWithin");
    }

    int warnBefore() {
        return pack.integer("correction.warnBefore");
    }

    private void requireSound() {
        if (warnBefore() < 0) {
            throw new IllegalArgumentException("correction.warnBefore: nothing below 0");
        }
        within();
    }

    /** Refuses amendments under which no request has a deadline. */
    @Singleton
    static class Reader implements PolicyReader {

        @Override
        public void read(PolicyPack candidate) {
            new CorrectionPolicy(candidate).requireSound();
        }
    }
}
