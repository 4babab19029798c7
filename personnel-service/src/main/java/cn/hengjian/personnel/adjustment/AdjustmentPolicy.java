package cn.hengjian.personnel.adjustment;

import cn.hengjian.personnel.effect.EffectKind;
import cn.hengjian.personnel.measure.CodeList;
import cn.hengjian.personnel.measure.Execution.Bar;
import cn.hengjian.personnel.measure.Execution.Plan;
import cn.hengjian.personnel.measure.Measure;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import cn.hengjian.platform.time.LegalPeriod;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a pack says of adjustments. */
record AdjustmentPolicy(PolicyPack pack) {

    static final String KEY = "adjustment.manners";
    private static final String RULE = "SM-4 推进领导干部能上能下规定";
    private static final String NO_POST = "adjustment.noLeadingPost.";
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

    /** The situations in which somebody gets down. */
    CodeList situations() {
        return new CodeList(pack, SITUATION);
    }

    /** What a manner bars from. */
    List<Bar> bars(Manner manner) {
        var promotion = new Bar(EffectKind.NO_PROMOTION, bar(manner));
        var noPost = NO_POST + manner;
        return pack.values().containsKey(noPost)
                ? List.of(promotion, new Bar(EffectKind.NO_LEADING_POST, pack.period(noPost)))
                : List.of(promotion);
    }

    /** What is done when the proposal of an adjustment is carried out. */
    Plan plan(Measure adjustment) {
        var manner = Manner.valueOf(Objects.requireNonNull(adjustment.manner()));
        var level = switch (level(manner)) {
            case SAME -> null;
            case NONE -> "NONE";
            case LOWER -> adjustment.toLevel();
        };
        return new Plan(level, adjustment.toPost(), bars(manner), RULE, pack.reference());
    }

    private void requireSound() {
        for (var word : manners()) {
            var manner = Manner.valueOf(word);
            if (bars(manner).stream().anyMatch(bar -> bar.months().unit() != LegalPeriod.Unit.MONTHS)) {
                throw new IllegalArgumentException("adjustment.bar." + manner + ": months");
            }
            level(manner);
        }
        situations().requireAny();
    }

    /** Refuses amendments that adjustments can't be made under. */
    @Singleton
    static class Reader implements PolicyReader {

        @Override
        public void read(PolicyPack candidate) {
            new AdjustmentPolicy(candidate).requireSound();
        }
    }
}
