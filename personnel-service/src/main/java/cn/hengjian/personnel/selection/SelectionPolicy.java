package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.selection.rules.LegalMinimum;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import cn.hengjian.platform.time.LegalPeriod;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a pack says of competitive selections (M12). */
record SelectionPolicy(PolicyPack pack) {

    private static final String ROOT = "selection.";
    private static final Set<Task> TASKS = EnumSet.of(
            Task.PUBLISH_NOTICE,
            Task.OPEN_REGISTRATION,
            Task.CLOSE_REGISTRATION,
            Task.SCREEN,
            Task.ANSWER,
            Task.EXAMINE);

    static SelectionPolicy of(Terms terms, Selection selection) {
        return new SelectionPolicy(terms.version(selection.policyPack(), selection.policyVersion()));
    }

    Set<String> scopes() {
        return pack.words(ROOT + "scopes");
    }

    /** So many working days at least one may register. */
    int registrationDays() {
        return workingDays("registration");
    }

    LegalPeriod objection() {
        return pack.period(ROOT + "objection");
    }

    int minApplicants() {
        return pack.integer(ROOT + "minApplicants");
    }

    Set<String> barredGrades() {
        return pack.words(ROOT + "barredGrades");
    }

    /** What the law asks for a post of a level; of a level that it says nothing of, the education only. */
    LegalMinimum legalMinimum(String level) {
        var years = textOrNull("minYears." + level);
        return new LegalMinimum(
                textOrNull("minLevel." + level),
                textOrNull("minRank." + level),
                years == null ? 0 : Integer.parseInt(years),
                pack.words(ROOT + "education"),
                pack.text(ROOT + "minEducation"));
    }

    LegalPeriod within(Task task) {
        return pack.period(ROOT + "within." + task);
    }

    int warnBefore() {
        return pack.integer(ROOT + "warnBefore");
    }

    private @Nullable String textOrNull(String key) {
        return pack.values().get(ROOT + key);
    }

    private int workingDays(String key) {
        var period = pack.period(ROOT + key);
        if (period.unit() != LegalPeriod.Unit.WORKING_DAYS) {
            throw new IllegalArgumentException(ROOT + key + ": working days");
        }
        return period.count();
    }

    private void requireSound() {
        for (var scope : scopes()) {
            SelectionScope.valueOf(scope);
        }
        registrationDays();
        objection();
        barredGrades();
        warnBefore();
        for (var level : pack.values().keySet()) {
            if (level.startsWith(ROOT + "minYears.")) {
                legalMinimum(level.substring((ROOT + "minYears.").length()));
            }
        }
        if (minApplicants() < 2 || !pack.words(ROOT + "education").contains(pack.text(ROOT + "minEducation"))) {
            throw new IllegalArgumentException("selection: two compete at least; the least education is one of those");
        }
        TASKS.forEach(this::within);
    }

    /** Refuses amendments that nobody can be selected under. */
    @Singleton
    static class Reader implements PolicyReader {

        @Override
        public String pack() {
            return Policies.CURRENT;
        }

        @Override
        public void read(PolicyPack candidate) {
            new SelectionPolicy(candidate).requireSound();
        }
    }
}
