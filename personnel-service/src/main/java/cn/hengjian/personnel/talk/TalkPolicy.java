package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.effect.Effect;
import cn.hengjian.personnel.effect.EffectKind;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import cn.hengjian.platform.time.LegalPeriod;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a pack says of talks. */
record TalkPolicy(PolicyPack pack) {

    static final String KEY = "talk.holdWithin";

    private static final String APPROVERS = "talk.approvers.";
    private static final String BAR = "SM-1 提醒函询诫勉";
    private static final MonthDay YEAR_END = MonthDay.of(12, 31);
    private static final Map<Task, String> WITHIN = Map.of(
            Task.SCREEN, "screeningWithin",
            Task.HOLD, "holdWithin",
            Task.SIGN, "signWithin",
            Task.PLAN, "planWithin",
            Task.RECTIFY, "rectifyWithin",
            Task.REVIEW, "reviewWithin",
            Task.OBJECT, "objectionWithin",
            Task.ANSWER, "answerWithin");

    /** What a talk runs under; where its version knows only the beginning of talks, the pack in force. */
    static TalkPolicy of(Terms terms, String pack, int version) {
        return new TalkPolicy(terms.knowing(KEY, pack, version));
    }

    /** The roles that approve a talk with a cadre of a level (G1); none if the level is not the county's. */
    Set<String> approvers(String level) {
        var key = APPROVERS + level;
        return pack.values().containsKey(key) ? pack.words(key) : Set.of();
    }

    /** The time for a task; for putting things right where the talk sets none. */
    LegalPeriod within(Task task) {
        return period(Objects.requireNonNull(WITHIN.get(task), task::name));
    }

    LegalPeriod noPromotion() {
        return period("noPromotion");
    }

    /** What follows from a talk on a day: a month ends on the same day number, not prolonged to a working day. */
    List<Effect> effects(LocalDate day) {
        var reference = pack.reference();
        return List.of(
                new Effect(
                        EffectKind.NO_PROMOTION,
                        day,
                        day.plusMonths(noPromotion().count()),
                        BAR,
                        reference),
                new Effect(EffectKind.NOT_EXCELLENT, day, YEAR_END.atYear(day.getYear()), BAR, reference));
    }

    private LegalPeriod period(String name) {
        return pack.period("talk." + name);
    }

    int warnBefore(Task task) {
        return pack.integer("talk.warnBefore." + task);
    }

    int rectifyMin() {
        return pack.integer("talk.rectifyMinMonths");
    }

    int rectifyMax() {
        return pack.integer("talk.rectifyMaxMonths");
    }

    int extensionMax() {
        return pack.integer("talk.extensionMaxMonths");
    }

    /** The time to put things right: as the talk sets it, otherwise that of the pack. */
    LegalPeriod rectify(@Nullable Integer months) {
        return months == null ? within(Task.RECTIFY) : months(months);
    }

    static LegalPeriod months(int count) {
        return new LegalPeriod(count, LegalPeriod.Unit.MONTHS);
    }

    private void requireSound() {
        for (var key : pack.values().keySet()) {
            if (key.startsWith(APPROVERS) && !TalkStates.APPROVERS.containsAll(pack.words(key))) {
                throw new IllegalArgumentException(key + ": of " + TalkStates.APPROVERS);
            }
        }
        var rectify = within(Task.RECTIFY);
        if (rectify.unit() != LegalPeriod.Unit.MONTHS
                || rectify.count() < rectifyMin()
                || rectify.count() > rectifyMax()
                || rectifyMin() < 1
                || extensionMax() < 1) {
            throw new IllegalArgumentException("talk.rectifyWithin: months, from the least to the most");
        }
        if (noPromotion().unit() != LegalPeriod.Unit.MONTHS) {
            throw new IllegalArgumentException("talk.noPromotion: months");
        }
        for (var task : WITHIN.keySet()) {
            within(task);
            warnBefore(task);
        }
    }

    /** Refuses amendments that talks can't be run under. */
    @Singleton
    static class Reader implements PolicyReader {

        @Override
        public void read(PolicyPack candidate) {
            new TalkPolicy(candidate).requireSound();
        }
    }
}
