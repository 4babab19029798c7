package cn.hengjian.personnel.selection.rules;

import static cn.hengjian.personnel.selection.rules.Refusal.ALREADY_OBJECTED;
import static cn.hengjian.personnel.selection.rules.Refusal.ALREADY_REGISTERED;
import static cn.hengjian.personnel.selection.rules.Refusal.ALREADY_REPORTED;
import static cn.hengjian.personnel.selection.rules.Refusal.ALREADY_SCREENED;
import static cn.hengjian.personnel.selection.rules.Refusal.ALREADY_SERVED;
import static cn.hengjian.personnel.selection.rules.Refusal.BAR_UNJUSTIFIED;
import static cn.hengjian.personnel.selection.rules.Refusal.CANDIDATE;
import static cn.hengjian.personnel.selection.rules.Refusal.CONGRESS_MISSING;
import static cn.hengjian.personnel.selection.rules.Refusal.ENOUGH;
import static cn.hengjian.personnel.selection.rules.Refusal.INELIGIBLE;
import static cn.hengjian.personnel.selection.rules.Refusal.KIN;
import static cn.hengjian.personnel.selection.rules.Refusal.MARKS_MISSING;
import static cn.hengjian.personnel.selection.rules.Refusal.NOT_INSPECTED;
import static cn.hengjian.personnel.selection.rules.Refusal.NOT_REGISTERED;
import static cn.hengjian.personnel.selection.rules.Refusal.NOT_REJECTED;
import static cn.hengjian.personnel.selection.rules.Refusal.NO_AUTHORITY;
import static cn.hengjian.personnel.selection.rules.Refusal.NO_GROUND;
import static cn.hengjian.personnel.selection.rules.Refusal.NO_MAJORITY;
import static cn.hengjian.personnel.selection.rules.Refusal.NO_OBJECTION;
import static cn.hengjian.personnel.selection.rules.Refusal.NO_QUORUM;
import static cn.hengjian.personnel.selection.rules.Refusal.OBJECTION_LATE;
import static cn.hengjian.personnel.selection.rules.Refusal.OBJECTION_OPEN;
import static cn.hengjian.personnel.selection.rules.Refusal.OBJECTION_RUNNING;
import static cn.hengjian.personnel.selection.rules.Refusal.PANEL_SIZE;
import static cn.hengjian.personnel.selection.rules.Refusal.PARTY_RECUSED;
import static cn.hengjian.personnel.selection.rules.Refusal.PASSED_OVER;
import static cn.hengjian.personnel.selection.rules.Refusal.PRIOR_ROLE;
import static cn.hengjian.personnel.selection.rules.Refusal.PROBATION_RUNNING;
import static cn.hengjian.personnel.selection.rules.Refusal.PUBLICITY_OVER;
import static cn.hengjian.personnel.selection.rules.Refusal.PUBLICITY_RUNNING;
import static cn.hengjian.personnel.selection.rules.Refusal.PUBLICITY_SHORT;
import static cn.hengjian.personnel.selection.rules.Refusal.RATIO;
import static cn.hengjian.personnel.selection.rules.Refusal.REGISTRATION_OVER;
import static cn.hengjian.personnel.selection.rules.Refusal.REGISTRATION_RUNNING;
import static cn.hengjian.personnel.selection.rules.Refusal.REGISTRATION_SHORT;
import static cn.hengjian.personnel.selection.rules.Refusal.REPORT_MISSING;
import static cn.hengjian.personnel.selection.rules.Refusal.REVIEW_MISSING;
import static cn.hengjian.personnel.selection.rules.Refusal.TOO_FEW;
import static cn.hengjian.personnel.selection.rules.Refusal.TOO_FEW_INSPECTORS;
import static cn.hengjian.personnel.selection.rules.Refusal.UNSCREENED;
import static cn.hengjian.personnel.selection.rules.Refusal.UNSUITABLE;
import static cn.hengjian.personnel.selection.rules.Refusal.WRITTEN_MISSING;

import cn.hengjian.platform.rule.Ruling;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The guards of SM-7: for each event the list that the machine shows, in the order in which they are asked. */
public final class SelectionRules {

    private SelectionRules() {}

    /** What the guards of an event can refuse for. */
    public static List<Refusal> guards(SelectionState from, SelectionEvent event) {
        return switch (event) {
            case PUBLISH -> List.of(BAR_UNJUSTIFIED);
            case OPEN_REGISTRATION -> List.of(REGISTRATION_SHORT);
            case REGISTER -> List.of(REGISTRATION_OVER, ALREADY_REGISTERED);
            case WITHDRAW -> List.of(NOT_REGISTERED);
            case CLOSE_REGISTRATION -> List.of(CANDIDATE, KIN, REGISTRATION_RUNNING, TOO_FEW);
            case ADMIT -> List.of(CANDIDATE, KIN, ALREADY_SCREENED, INELIGIBLE);
            case REJECT -> List.of(CANDIDATE, KIN, ALREADY_SCREENED, NO_GROUND);
            case OBJECT -> List.of(NOT_REJECTED, ALREADY_OBJECTED, OBJECTION_LATE);
            case ANSWER -> List.of(CANDIDATE, KIN, PRIOR_ROLE, NO_OBJECTION, INELIGIBLE);
            case START_WRITTEN -> List.of(CANDIDATE, KIN, UNSCREENED, OBJECTION_OPEN, OBJECTION_RUNNING, TOO_FEW);
            case START_INTERVIEW -> List.of(CANDIDATE, KIN, WRITTEN_MISSING, PANEL_SIZE, PARTY_RECUSED);
            case START_REVIEW -> List.of(CANDIDATE, KIN, MARKS_MISSING);
            case START_INSPECTION ->
                List.of(CANDIDATE, KIN, REVIEW_MISSING, RATIO, PASSED_OVER, TOO_FEW_INSPECTORS, PARTY_RECUSED);
            case REPORT_INSPECTION -> List.of(CANDIDATE, KIN, NOT_INSPECTED, ALREADY_REPORTED);
            case DECIDE ->
                List.of(
                        CANDIDATE,
                        KIN,
                        PRIOR_ROLE,
                        NO_AUTHORITY,
                        REPORT_MISSING,
                        NOT_INSPECTED,
                        UNSUITABLE,
                        NO_QUORUM,
                        NO_MAJORITY);
            case PUBLICISE -> List.of(CANDIDATE, KIN, PUBLICITY_SHORT);
            case CHALLENGE -> List.of(CANDIDATE, KIN, PUBLICITY_OVER);
            case APPOINT -> List.of(CANDIDATE, KIN, PUBLICITY_RUNNING, CONGRESS_MISSING);
            case CONFIRM, REVERT -> List.of(CANDIDATE, KIN, NO_AUTHORITY, PROBATION_RUNNING, NO_QUORUM, NO_MAJORITY);
            case SERVE_DECISION -> List.of(CANDIDATE, KIN, PARTY_RECUSED, ALREADY_SERVED);
            case UNDO -> List.of();
            case FAIL ->
                switch (from) {
                    case REGISTRATION -> List.of(CANDIDATE, KIN, REGISTRATION_RUNNING, ENOUGH);
                    case ELIGIBILITY -> List.of(CANDIDATE, KIN, UNSCREENED, OBJECTION_OPEN, OBJECTION_RUNNING, ENOUGH);
                    default -> List.of(CANDIDATE, KIN, ENOUGH);
                };
            case RECORD_WRITTEN, RECORD_INTERVIEW, DISMISS, SUSTAIN, START_PROBATION, CANCEL -> List.of(CANDIDATE, KIN);
        };
    }

    /** Whether the guards of an event let it pass; whether the state has it, the machine decides. */
    public static Ruling<Refusal> decide(SelectionState from, SelectionEvent event, SelectionFacts facts) {
        var ruling = Ruling.<Refusal>granted();
        for (var guard : guards(from, event)) {
            ruling = ruling.or(refuses(guard, from, facts), guard);
        }
        return ruling;
    }

    private static boolean refuses(Refusal guard, SelectionState from, SelectionFacts facts) {
        var course = facts.course();
        return switch (guard) {
            case CANDIDATE -> facts.actor().candidate();
            case KIN -> facts.actor().kin();
            case PRIOR_ROLE -> facts.actor().hadPart();
            case REGISTRATION_RUNNING -> !isPast(course.registerBy(), facts.today());
            case REGISTRATION_OVER -> isPast(course.registerBy(), facts.today());
            case TOO_FEW -> left(from, course) < course.minimum();
            case ENOUGH -> left(from, course) >= course.minimum();
            case UNSCREENED -> course.registered() > 0;
            case OBJECTION_RUNNING -> course.objectBy() != null && !isPast(course.objectBy(), facts.today());
            case OBJECTION_OPEN -> course.objecting() > 0;
            case NO_AUTHORITY -> !facts.actor().hasAuthority();
            case WRITTEN_MISSING -> course.field().unwritten() > 0;
            case MARKS_MISSING -> course.field().unmarked() > 0;
            case REVIEW_MISSING -> course.field().unreviewed() > 0;
            case REPORT_MISSING -> course.field().unreported() > 0;
            case PUBLICITY_RUNNING -> !isPast(course.publicUntil(), facts.today());
            case PUBLICITY_OVER -> isPast(course.publicUntil(), facts.today());
            case PROBATION_RUNNING -> !isPast(course.probationUntil(), facts.today());
            case BAR_UNJUSTIFIED,
                    REGISTRATION_SHORT,
                    PANEL_SIZE,
                    PARTY_RECUSED,
                    RATIO,
                    PASSED_OVER,
                    TOO_FEW_INSPECTORS,
                    NOT_INSPECTED,
                    ALREADY_REPORTED,
                    UNSUITABLE,
                    NO_QUORUM,
                    NO_MAJORITY,
                    PUBLICITY_SHORT,
                    CONGRESS_MISSING,
                    ALREADY_SERVED,
                    ALREADY_REGISTERED,
                    NOT_REGISTERED,
                    ALREADY_SCREENED,
                    INELIGIBLE,
                    NO_GROUND,
                    NOT_REJECTED,
                    ALREADY_OBJECTED,
                    OBJECTION_LATE,
                    NO_OBJECTION -> facts.fault() == guard;
        };
    }

    /** Who is in still: before anybody was looked at, everybody who registered; in the end who can be decided on. */
    private static int left(SelectionState from, SelectionFacts.Course course) {
        return switch (from) {
            case REGISTRATION -> course.registered();
            case INSPECTION -> course.field().selectable();
            default -> course.admitted();
        };
    }

    private static boolean isPast(@Nullable LocalDate day, LocalDate today) {
        return day == null || today.isAfter(day);
    }
}
