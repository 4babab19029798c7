package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.casework.Task;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.measure.CollectiveRule;
import cn.hengjian.personnel.selection.rules.LegalMinimum;
import cn.hengjian.personnel.selection.rules.Results.Weights;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.policy.PolicyReader;
import cn.hengjian.platform.time.LegalPeriod;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a pack says of competitive selections (M12). */
record SelectionPolicy(PolicyPack pack) {

    static final String KEY = "selection.warnBefore";

    private static final String ROOT = "selection.";
    private static final String SERVICE = "measure.within." + Task.SERVE_DECISION;
    private static final String DECIDERS = ROOT + "deciders.";
    private static final Set<Task> TASKS = EnumSet.of(
            Task.PUBLISH_NOTICE,
            Task.OPEN_REGISTRATION,
            Task.CLOSE_REGISTRATION,
            Task.SCREEN,
            Task.ANSWER,
            Task.EXAMINE,
            Task.INTERVIEW,
            Task.DEMOCRATIC_REVIEW,
            Task.INSPECT,
            Task.DECIDE,
            Task.PUBLICISE,
            Task.APPOINT,
            Task.BEGIN_PROBATION,
            Task.ARRANGE,
            Task.SERVE_DECISION);

    static SelectionPolicy of(Terms terms, Selection selection) {
        return new SelectionPolicy(terms.version(selection.policyPack(), selection.policyVersion()));
    }

    /** Whether a parameter is one that selections read. */
    static boolean reads(String key) {
        return key.startsWith(ROOT) || CollectiveRule.reads(key) || key.equals(SERVICE);
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

    Weights weights() {
        return new Weights(pack.decimal(ROOT + "examWeight"), pack.decimal(ROOT + "interviewWeight"));
    }

    int panelMin() {
        return pack.integer(ROOT + "panelMin");
    }

    int minInspectors() {
        return pack.integer(ROOT + "minInspectors");
    }

    /** So many are inspected for one post at least. */
    int inspectionRatio() {
        return pack.integer(ROOT + "inspectionRatio");
    }

    /** So many working days at least it is publicised whom the body decided on. */
    int publicityDays() {
        return workingDays("publicity");
    }

    LegalPeriod probation() {
        return pack.period(ROOT + "probation");
    }

    /** The roles that decide on a post of a level (G1); none if the level is not the county's. */
    Set<String> deciders(String level) {
        var key = DECIDERS + level;
        return pack.values().containsKey(key) ? pack.words(key) : Set.of();
    }

    CollectiveRule collective() {
        return CollectiveRule.of(pack);
    }

    /** A decision is served in the time in which those on measures are (G10). */
    LegalPeriod within(Task task) {
        return pack.period(task == Task.SERVE_DECISION ? SERVICE : ROOT + "within." + task);
    }

    int warnBefore() {
        return pack.integer(KEY);
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
        weights();
        publicityDays();
        probation();
        collective();
        for (var key : pack.values().keySet()) {
            if (key.startsWith(DECIDERS) && !SelectionStates.DECIDERS.containsAll(pack.words(key))) {
                throw new IllegalArgumentException(key + ": of " + SelectionStates.DECIDERS);
            }
        }
        if (panelMin() < 3 || inspectionRatio() < 2 || minInspectors() < 2) {
            throw new IllegalArgumentException("selection: three judge at least, two inspect, and two are inspected");
        }
        TASKS.forEach(this::within);
    }

    /** Refuses amendments that nobody can be selected under. */
    @Singleton
    static class Reader implements PolicyReader {

        @Override
        public void read(PolicyPack candidate) {
            new SelectionPolicy(candidate).requireSound();
        }
    }
}
