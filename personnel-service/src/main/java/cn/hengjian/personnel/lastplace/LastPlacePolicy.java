package cn.hengjian.personnel.lastplace;

import cn.hengjian.personnel.effect.Effect;
import cn.hengjian.personnel.effect.EffectKind;
import cn.hengjian.personnel.lastplace.rules.Finding;
import cn.hengjian.personnel.lastplace.rules.LastPlace.Parameters;
import cn.hengjian.personnel.measure.Execution.Bar;
import cn.hengjian.personnel.measure.Execution.Plan;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.time.LegalPeriod;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a pack says of last places. */
record LastPlacePolicy(PolicyPack pack) {

    static final String KEY = "lastPlace.outcomes";
    private static final String REMOVAL = "SM-2 组织处理规定（免职）";
    private static final String SUSPENSION = "lastPlace.suspensionMax";
    private static final String NO_LEADING_POST = "lastPlace.bar.NO_LEADING_POST";
    private static final String NO_PROMOTION = "lastPlace.bar.NO_PROMOTION";

    /** What may be proposed. */
    Set<String> outcomes() {
        return pack.words(KEY);
    }

    Parameters parameters() {
        return new Parameters(pack.flag("lastPlace.requireFault"), pack.flag("lastPlace.requireLoss"));
    }

    LegalPeriod suspensionMax() {
        return pack.period(SUSPENSION);
    }

    /** What a removal on a day bars from: any leading post, and longer a higher one; not prolonged to a working day. */
    List<Effect> bars(LocalDate on) {
        var bars = List.of(
                new Bar(EffectKind.NO_LEADING_POST, noLeadingPost()), new Bar(EffectKind.NO_PROMOTION, noPromotion()));
        return new Plan(null, null, bars, REMOVAL, pack.reference()).effects(on);
    }

    LegalPeriod noLeadingPost() {
        return pack.period(NO_LEADING_POST);
    }

    LegalPeriod noPromotion() {
        return pack.period(NO_PROMOTION);
    }

    /** The words of an outcome. */
    Text words(LastPlaceOutcome outcome) {
        return switch (outcome) {
            case EXCUSE -> new Text("免责，不予处理", "excused; nothing follows");
            case SUSPEND -> new Text("停职检查，期间不得任职", "a suspension for inspection, without any appointment meanwhile");
            case REMOVE -> {
                var time = noLeadingPost().description();
                yield new Text(
                        "免去现任职务（不影响公职），%s内不得担任领导职务".formatted(time.zhCN()),
                        "a removal from the post, not from service, without a leading post for %s"
                                .formatted(time.en()));
            }
        };
    }

    /** The words of what was found, as {@link LastPlaceCheck} writes it. */
    static Text words(Finding finding) {
        return switch (finding) {
            case BOTTOM -> new Text("处于末位", "at the last place");
            case INEFFECTIVE -> new Text("工作不力", "ineffective work");
            case DERELICTION -> new Text("失职", "dereliction");
            case MISTAKE -> new Text("失误", "a mistake");
            case LOSS -> new Text("造成损失", "a loss");
            case EXTERNAL_CAUSE -> new Text("主要由外部原因造成", "caused mainly from outside");
        };
    }

    private void requireSound() {
        if (!Set.of(LastPlaceOutcome.SUSPEND.name(), LastPlaceOutcome.REMOVE.name())
                .containsAll(outcomes())) {
            throw new IllegalArgumentException(KEY + ": of SUSPEND, REMOVE");
        }
        parameters();
        for (var key : Arrays.asList(SUSPENSION, NO_LEADING_POST, NO_PROMOTION)) {
            if (pack.period(key).unit() != LegalPeriod.Unit.MONTHS) {
                throw new IllegalArgumentException(key + ": months");
            }
        }
    }

    /** Refuses amendments that last places can't be judged under. */
    @Singleton
    static class Reader implements PolicyReader {

        @Override
        public void read(PolicyPack candidate) {
            new LastPlacePolicy(candidate).requireSound();
        }
    }
}
