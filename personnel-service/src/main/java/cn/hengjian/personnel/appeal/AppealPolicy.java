package cn.hengjian.personnel.appeal;

import cn.hengjian.personnel.casework.Task;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.time.LegalPeriod;
import java.util.Map;
import java.util.Objects;

/** What a pack says of reviews and appeals. */
record AppealPolicy(PolicyPack pack) {

    static final String ROOT = "appeal.";
    static final String KEY = ROOT + "acceptWithin";

    private static final Map<Task, String> WITHIN = Map.of(
            Task.DECIDE_REVIEW, "reviewWithin",
            Task.APPEAL, "afterReviewWithin",
            Task.ACCEPT, "acceptWithin",
            Task.CORRECT, "correctWithin",
            Task.DECIDE_APPEAL, "decideWithin",
            Task.REAPPEAL, "reappealWithin");

    /** The time for a task. */
    LegalPeriod within(Task task) {
        return pack.period(ROOT + Objects.requireNonNull(WITHIN.get(task), task::name));
    }

    /** By how much the time to decide is extended, once. */
    LegalPeriod extension() {
        return pack.period(ROOT + "extension");
    }

    /** The time to file, from the day on which the cadre knew of the decision (CSL-95). */
    LegalPeriod toFile(Route route) {
        return pack.period(ROOT
                + switch (route) {
                    case DIRECT -> "directlyWithin";
                    case REVIEW -> "reviewFiledWithin";
                });
    }

    int warnBefore() {
        return pack.integer(ROOT + "warnBefore");
    }

    int panelMin() {
        return pack.integer(ROOT + "panelMin");
    }
}
