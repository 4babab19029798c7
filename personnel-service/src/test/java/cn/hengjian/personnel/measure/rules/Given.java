package cn.hengjian.personnel.measure.rules;

import cn.hengjian.personnel.measure.rules.MeasureFacts.Actor;
import cn.hengjian.personnel.measure.rules.MeasureFacts.Course;
import cn.hengjian.personnel.measure.rules.MeasureFacts.Discipline;
import cn.hengjian.personnel.measure.rules.MeasureFacts.Fault;
import cn.hengjian.personnel.measure.rules.MeasureFacts.Leaving;
import cn.hengjian.personnel.measure.rules.MeasureFacts.Step;
import java.time.LocalDate;

/** Facts that nothing stands in of an event, until something is changed. */
public final class Given {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private boolean ownCase;
    private boolean kin;
    private boolean hadPart;
    private boolean hasAuthority = true;
    private boolean sourceFell;
    private LocalDate stateBy = TODAY.minusDays(1);
    private boolean stated;
    private boolean answered;
    private Discipline discipline = Discipline.CLEAR;
    private boolean decided = true;
    private boolean served = true;
    private boolean congress;
    private LocalDate runsUntil = TODAY.minusDays(1);
    private boolean hardToDiscipline = true;
    private boolean examined = true;
    private boolean groundHolds;
    private LocalDate applyBy = TODAY;
    private boolean formal = true;
    private boolean underReview;
    private Fault fault = Fault.NONE;
    private boolean congressStep = true;

    /** What the event asks for is there. */
    public Given(String event) {
        switch (event) {
            case "STATE" -> {
                ownCase = true;
                stateBy = TODAY;
            }
            case "SERVE_NOTICE" -> stateBy = null;
            case "ANSWER" -> stated = true;
            case "SERVE_DECISION" -> served = false;
            case "APPLY", "APPEAL" -> ownCase = true;
            case "LAPSE" -> applyBy = TODAY.minusDays(1);
            case "REFUSE" -> groundHolds = true;
            default -> {
                // The rest asks for what there is.
            }
        }
    }

    /** The same, and this reason stands against it. */
    public Given but(Refusal refusal) {
        switch (refusal) {
            case OWN_CASE -> ownCase = true;
            case NOT_THE_CADRE -> ownCase = false;
            case KIN -> kin = true;
            case PRIOR_ROLE -> hadPart = true;
            case NO_AUTHORITY -> hasAuthority = false;
            case SOURCE_FELL -> sourceFell = true;
            case TOO_FEW_VERIFIERS -> fault = Fault.TOO_FEW_VERIFIERS;
            case SAME_PERSON -> fault = Fault.SAME_PERSON;
            case PARTY_RECUSED -> fault = Fault.PARTY_RECUSED;
            case LEADER_BELOW_LEVEL -> fault = Fault.LEADER_BELOW_LEVEL;
            case NO_QUORUM -> fault = Fault.NO_QUORUM;
            case NO_MAJORITY -> fault = Fault.NO_MAJORITY;
            case NOT_INDIVIDUAL -> fault = Fault.NOT_INDIVIDUAL;
            case NOTICE_MISSING -> stateBy = null;
            case ALREADY_NOTICED -> stateBy = TODAY;
            case ALREADY_STATED -> stated = true;
            case STATEMENT_LATE -> stateBy = TODAY.minusDays(1);
            case NO_STATEMENT -> stated = false;
            case ALREADY_ANSWERED -> answered = true;
            case STATEMENT_RUNNING -> stateBy = TODAY;
            case STATEMENT_UNANSWERED -> stated = true;
            case CONGRESS_MISSING -> {
                congress = true;
                congressStep = false;
            }
            case NO_DECISION -> decided = false;
            case DISCIPLINE_UNASKED -> discipline = Discipline.UNASKED;
            case DISCIPLINE_OPEN -> discipline = Discipline.OPEN;
            case DECISION_UNSERVED -> {
                served = false;
                applyBy = null;
            }
            case ALREADY_SERVED -> served = true;
            case BAR_RUNNING -> runsUntil = TODAY;
            case BEYOND_NOTICE -> fault = Fault.BEYOND_NOTICE;
            case OTHER_OUTCOME -> fault = Fault.OTHER_OUTCOME;
            case UNCHECKED -> fault = Fault.UNCHECKED;
            case NOT_BOTTOM -> fault = Fault.NOT_BOTTOM;
            case NO_FAULT -> fault = Fault.NO_FAULT;
            case NO_LOSS -> fault = Fault.NO_LOSS;
            case EXTERNAL_CAUSE -> fault = Fault.EXTERNAL_CAUSE;
            case PROTECTED -> fault = Fault.PROTECTED;
            case FINDING_MISSING -> hardToDiscipline = false;
            case GROUND_UNEXAMINED -> examined = false;
            case GROUND_HOLDS -> groundHolds = true;
            case NO_GROUND -> groundHolds = false;
            case APPLICATION_LATE -> applyBy = TODAY.minusDays(1);
            case APPLICATION_RUNNING -> applyBy = TODAY;
            case FORMALITIES_MISSING -> formal = false;
            case UNDER_REVIEW -> underReview = true;
            case AUDIT_MISSING -> fault = Fault.AUDIT_MISSING;
        }
        return this;
    }

    public MeasureFacts facts() {
        return new MeasureFacts(
                TODAY,
                new Actor(ownCase, kin, hadPart, hasAuthority),
                new Course(
                        sourceFell,
                        stateBy,
                        stated,
                        answered,
                        discipline,
                        decided,
                        served,
                        congress,
                        runsUntil,
                        new Leaving(hardToDiscipline, examined, groundHolds, applyBy, formal, underReview)),
                new Step(fault, congressStep));
    }
}
