package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import cn.hengjian.platform.time.LegalPeriod;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a pack says of talks. */
record TalkPolicy(PolicyPack pack) {

    private static final String APPROVERS = "talk.approvers.";
    private static final Set<Task> TASKS = EnumSet.of(
            Task.SCREEN, Task.HOLD, Task.SIGN, Task.PLAN, Task.RECTIFY, Task.REVIEW, Task.OBJECT, Task.ANSWER);

    /** What a talk runs under; where its version knows only the beginning of talks, the pack in force. */
    static TalkPolicy of(Terms terms, String pack, int version) {
        return new TalkPolicy(terms.knowing("talk.holdWithin", pack, version));
    }

    /** The roles that approve a talk with a cadre of a level (G1); none if the level is not the county's. */
    Set<String> approvers(String level) {
        var key = APPROVERS + level;
        return pack.values().containsKey(key) ? pack.words(key) : Set.of();
    }

    LegalPeriod period(String name) {
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
        return months == null ? period("rectifyWithin") : months(months);
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
        var rectify = period("rectifyWithin");
        if (rectify.unit() != LegalPeriod.Unit.MONTHS
                || rectify.count() < rectifyMin()
                || rectify.count() > rectifyMax()
                || rectifyMin() < 1
                || extensionMax() < 1) {
            throw new IllegalArgumentException("talk.rectifyWithin: months, from the least to the most");
        }
        if (period("noPromotion").unit() != LegalPeriod.Unit.MONTHS) {
            throw new IllegalArgumentException("talk.noPromotion: months");
        }
        for (var name : List.of("screeningWithin", "holdWithin", "signWithin", "planWithin", "reviewWithin")) {
            period(name);
        }
        for (var name : List.of("objectionWithin", "answerWithin")) {
            period(name);
        }
        for (var task : TASKS) {
            warnBefore(task);
        }
    }

    /** Refuses amendments that talks can't be run under. */
    @Singleton
    static class Reader implements PolicyReader {

        @Override
        public String pack() {
            return Policies.CURRENT;
        }

        @Override
        public void read(PolicyPack candidate) {
            new TalkPolicy(candidate).requireSound();
        }
    }
}
