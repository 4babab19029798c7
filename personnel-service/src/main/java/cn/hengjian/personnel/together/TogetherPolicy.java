package cn.hengjian.personnel.together;

import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import cn.hengjian.platform.time.LegalPeriod;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/** What a pack says of three-togethers days (M02). */
record TogetherPolicy(PolicyPack pack) {

    static final String ROOT = "togetherDays.";
    static final String KEY = ROOT + "countyDepartment";

    private static final BigDecimal HALF = new BigDecimal("0.5");

    int countyDepartment() {
        return pack.integer(ROOT + "countyDepartment");
    }

    int township() {
        return pack.integer(ROOT + "township");
    }

    boolean prorates() {
        return pack.flag(ROOT + "prorate");
    }

    boolean overnightRequired() {
        return pack.flag(ROOT + "overnightRequired");
    }

    LegalPeriod submitWithin() {
        return pack.period(ROOT + "submitWithin");
    }

    private void requireSound() {
        if (countyDepartment() < 0 || township() < 0) {
            throw new IllegalArgumentException("togetherDays: no days below 0");
        }
        if (pack.decimal(ROOT + "step").compareTo(HALF) != 0) {
            throw new IllegalArgumentException("togetherDays.step: days are entered in halves");
        }
        prorates();
        overnightRequired();
        submitWithin();
    }

    /** Refuses amendments that the ledger can't be kept under. */
    @Singleton
    static class Reader implements PolicyReader {

        @Override
        public void read(PolicyPack candidate) {
            new TogetherPolicy(candidate).requireSound();
        }
    }
}
