package cn.hengjian.personnel.study;

import cn.hengjian.personnel.measure.CodeList;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/** What a pack says of study (M07). */
record StudyPolicy(PolicyPack pack) {

    static final BigDecimal QUARTER = new BigDecimal("0.25");

    int hoursPerYear() {
        return pack.integer("study.hoursPerYear");
    }

    BigDecimal hoursStep() {
        return pack.decimal("study.hoursStep");
    }

    BigDecimal hoursPerDay() {
        return pack.decimal("study.hoursPerDay");
    }

    boolean prorates() {
        return pack.flag("study.prorate");
    }

    CodeList topics() {
        return new CodeList(pack, "study.topic.");
    }

    private void requireSound() {
        if (hoursPerYear() < 0) {
            throw new IllegalArgumentException("study.hoursPerYear: no hours below 0");
        }
        if (hoursStep().signum() <= 0 || hoursStep().remainder(QUARTER).signum() != 0) {
            throw new IllegalArgumentException("study.hoursStep: a quarter of an hour or a multiple of it");
        }
        if (hoursPerDay().signum() <= 0 || hoursPerDay().compareTo(BigDecimal.valueOf(24)) > 0) {
            throw new IllegalArgumentException("study.hoursPerDay: more than 0 and at most 24");
        }
        prorates();
        topics().requireAny();
        for (var topic : topics().codes()) {
            topics().title(topic);
        }
    }

    /** Refuses amendments that study can't be reckoned under. */
    @Singleton
    static class Reader implements PolicyReader {

        @Override
        public void read(PolicyPack candidate) {
            new StudyPolicy(candidate).requireSound();
        }
    }
}
