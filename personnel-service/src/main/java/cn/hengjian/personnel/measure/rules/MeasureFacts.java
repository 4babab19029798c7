package cn.hengjian.personnel.measure.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the guards of a measure ask. */
public record MeasureFacts(LocalDate today, Actor actor, Course course, Step step) {

    /**
     * Who asks.
     *
     * @param ownCase the caller is the cadre concerned
     * @param kin the caller is the cadre's kin
     * @param hadPart the caller opened the case, took a step in it or is named in it
     * @param hasAuthority one of the caller's roles decides on cadres of this level
     */
    public record Actor(boolean ownCase, boolean kin, boolean hadPart, boolean hasAuthority) {}

    /**
     * How far the case is.
     *
     * @param sourceFell what it comes from was undone
     * @param stateBy last day on which the cadre may state his or her case, once the notice was served
     * @param decided a body decided
     * @param served the written decision was served
     * @param congress the post is the congress's to give and to take
     * @param runsUntil last day of what the measure started
     */
    public record Course(
            boolean sourceFell,
            @Nullable LocalDate stateBy,
            boolean stated,
            boolean answered,
            Discipline discipline,
            boolean decided,
            boolean served,
            boolean congress,
            @Nullable LocalDate runsUntil,
            Leaving leaving) {}

    /**
     * How far a resignation is (SM-5).
     *
     * @param hardToDiscipline somebody found that it is hard to discipline the cadre for it (M14)
     * @param examined every ground for refusal (CSL-86) was examined
     * @param groundHolds one of them holds
     * @param applyBy last day on which the cadre may ask to resign as he or she has to, once that was served
     * @param formal the document of the formalities is named
     * @param underReview a review or an appeal (SM-13) of the decision is not decided yet
     */
    public record Leaving(
            boolean hardToDiscipline,
            boolean examined,
            boolean groundHolds,
            @Nullable LocalDate applyBy,
            boolean formal,
            boolean underReview) {}

    /** What the discipline body said (G9). */
    public enum Discipline {
        UNASKED,
        /** No case is open. */
        CLEAR,
        CONSENTING,
        OPEN
    }

    /** What stands against a step as it is asked for. */
    public enum Fault {
        NONE,
        TOO_FEW_VERIFIERS,
        SAME_PERSON,
        PARTY_RECUSED,
        LEADER_BELOW_LEVEL,
        NO_QUORUM,
        NO_MAJORITY,
        NOT_INDIVIDUAL,
        BEYOND_NOTICE,
        OTHER_OUTCOME,
        UNCHECKED,
        NOT_BOTTOM,
        NO_FAULT,
        NO_LOSS,
        EXTERNAL_CAUSE,
        PROTECTED,
        AUDIT_MISSING
    }

    /**
     * What is asked for.
     *
     * @param congressStep the congress step is named
     */
    public record Step(Fault fault, boolean congressStep) {

        /** Nothing is named yet, so nothing stands against it. */
        public static final Step UNNAMED = new Step(Fault.NONE, true);
    }

    /** The same with what a step names. */
    public MeasureFacts with(Fault fault) {
        return new MeasureFacts(today, actor, course, new Step(fault, step.congressStep()));
    }

    /** The same with or without the congress step. */
    public MeasureFacts withCongressStep(boolean named) {
        return new MeasureFacts(today, actor, course, new Step(step.fault(), named));
    }
}
