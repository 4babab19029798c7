package cn.hengjian.personnel.rotation;

import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.posting.PostingPolicy;
import cn.hengjian.personnel.rotation.rules.DueReason;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import jakarta.inject.Singleton;
import java.util.List;

/** What a pack says of rotation (M15). */
record RotationPolicy(PolicyPack pack) {

    private static final String ROOT = "rotation.";
    private static final List<Task> TASKS = List.of(Task.PLAN_MOVE, Task.REPORT_IN, Task.FINISH);

    int keyPostYears() {
        return pack.integer(ROOT + "keyPostYears");
    }

    int sameLevelMaxYears() {
        return pack.integer(ROOT + "sameLevelMaxYears");
    }

    /** After how many years somebody has to move for a reason; at once because of kin. */
    int years(DueReason reason) {
        var posting = new PostingPolicy(pack);
        return switch (reason) {
            case TENURE -> posting.samePostMaxYears();
            case KEY_POST -> keyPostYears();
            case TWO_TERMS -> posting.termYears() * posting.maxTerms();
            case SAME_LEVEL -> sameLevelMaxYears();
            case KIN -> 0;
        };
    }

    int warnMonths() {
        return months("warnBefore");
    }

    int exemptMonths() {
        return months("exemptAtMost");
    }

    private int months(String key) {
        var period = pack.period(ROOT + key);
        return switch (period.unit()) {
            case MONTHS -> period.count();
            case YEARS -> 12 * period.count();
            case CALENDAR_DAYS, WORKING_DAYS -> throw new IllegalArgumentException(ROOT + key + ": months or years");
        };
    }

    private void requireSound() {
        if (keyPostYears() < 1 || sameLevelMaxYears() < 1) {
            throw new IllegalArgumentException("rotation: at least one year");
        }
        warnMonths();
        exemptMonths();
        for (var task : TASKS) {
            pack.period("measure.within." + task);
        }
    }

    /** Refuses amendments that nobody can be rotated under. */
    @Singleton
    static class Reader implements PolicyReader {

        @Override
        public void read(PolicyPack candidate) {
            new RotationPolicy(candidate).requireSound();
        }
    }
}
