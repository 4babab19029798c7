package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import cn.hengjian.platform.time.LegalPeriod;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a pack says of measures in common. */
record MeasurePolicy(PolicyPack pack) {

    private static final String DECIDERS = "measure.deciders.";
    private static final String WITHIN = "measure.within.";
    private static final Set<Task> TASKS = EnumSet.range(Task.VERIFY, Task.ARRANGE);

    static MeasurePolicy of(Terms terms, String pack, int version) {
        return new MeasurePolicy(terms.knowing("measure.warnBefore", pack, version));
    }

    /** The roles that decide on a cadre of a level (G1); none if the level is not the county's. */
    Set<String> deciders(String level) {
        var key = DECIDERS + level;
        return pack.values().containsKey(key) ? pack.words(key) : Set.of();
    }

    /** The time for a task of a kind of measure on a cadre of a level: the level's, else the kind's, else the common one. */
    LegalPeriod within(CaseKind kind, Task task, String level) {
        var ofKind = WITHIN + kind + "." + task;
        return Stream.of(ofKind + "." + level, ofKind)
                .filter(pack.values()::containsKey)
                .findFirst()
                .map(pack::period)
                .orElseGet(() -> within(task));
    }

    LegalPeriod within(CaseKind kind, Task task) {
        return within(kind, task, "");
    }

    private LegalPeriod within(Task task) {
        return pack.period(WITHIN + task);
    }

    /** The grounds for refusing a resignation (CSL-86), each of which has to be examined. */
    Set<String> refusalGrounds() {
        return Set.copyOf(new CodeList(pack, CodeList.REFUSAL).codes());
    }

    int warnBefore() {
        return pack.integer("measure.warnBefore");
    }

    int minVerifiers() {
        return pack.integer("measure.minVerifiers");
    }

    CollectiveRule collective() {
        return CollectiveRule.of(pack);
    }

    private void requireSound() {
        for (var key : pack.values().keySet()) {
            if (key.startsWith(DECIDERS) && !Procedure.DECIDERS.containsAll(pack.words(key))) {
                throw new IllegalArgumentException(key + ": of " + Procedure.DECIDERS);
            }
            if (key.startsWith(WITHIN)) {
                pack.period(key);
            }
        }
        for (var task : TASKS) {
            within(task);
        }
        List.of(Task.DECIDE_APPEAL, Task.APPLY, Task.APPLY_UPHELD, Task.HAND_OVER)
                .forEach(this::within);
        warnBefore();
        collective();
        if (minVerifiers() < 2) {
            throw new IllegalArgumentException("measure.minVerifiers: two at least (SM-4)");
        }
    }

    /** Refuses amendments that measures can't be taken under. */
    @Singleton
    static class Reader implements PolicyReader {

        @Override
        public void read(PolicyPack candidate) {
            new MeasurePolicy(candidate).requireSound();
        }
    }
}
