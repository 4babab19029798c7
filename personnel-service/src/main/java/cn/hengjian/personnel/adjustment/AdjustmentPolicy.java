package cn.hengjian.personnel.adjustment;

import cn.hengjian.personnel.measure.PackWords;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.time.LegalPeriod;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** What a pack says of adjustments. */
record AdjustmentPolicy(PolicyPack pack) {

    static final String KEY = "adjustment.manners";
    private static final String SITUATION = "adjustment.situation.";

    /** What a manner does to the level. */
    enum LevelChange {
        SAME,
        /** None is left. */
        NONE,
        /** A lower one, which the proposal names. */
        LOWER
    }

    boolean allows(Manner manner) {
        return pack.words(KEY).contains(manner.name());
    }

    Set<String> manners() {
        return pack.words(KEY);
    }

    LegalPeriod bar(Manner manner) {
        return pack.period("adjustment.bar." + manner);
    }

    LevelChange level(Manner manner) {
        return LevelChange.valueOf(pack.text("adjustment.level." + manner));
    }

    boolean knows(String situation) {
        return pack.values().containsKey(SITUATION + situation);
    }

    /** The codes of the situations in which somebody gets down. */
    List<String> situations() {
        return PackWords.codes(pack, SITUATION);
    }

    Text situation(String code) {
        return PackWords.of(pack, SITUATION + code);
    }

    private void requireSound() {
        for (var word : manners()) {
            var manner = Manner.valueOf(word);
            if (bar(manner).unit() != LegalPeriod.Unit.MONTHS) {
                throw new IllegalArgumentException("adjustment.bar." + manner + ": months");
            }
            level(manner);
        }
        if (situations().isEmpty()) {
            throw new IllegalArgumentException("adjustment.situation: at least one");
        }
    }

    /** Refuses amendments that adjustments can't be made under. */
    @Singleton
    static class Reader implements PolicyReader {

        @Override
        public String pack() {
            return Policies.CURRENT;
        }

        @Override
        public void read(PolicyPack candidate) {
            new AdjustmentPolicy(candidate).requireSound();
        }
    }
}
