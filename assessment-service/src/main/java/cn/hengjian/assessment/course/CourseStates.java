package cn.hengjian.assessment.course;

import static cn.hengjian.assessment.course.rules.Stage.COMMITTEE;
import static cn.hengjian.assessment.course.rules.Stage.FILED;
import static cn.hengjian.assessment.course.rules.Stage.FINAL;
import static cn.hengjian.assessment.course.rules.Stage.GRADE_PROPOSED;
import static cn.hengjian.assessment.course.rules.Stage.OBJECTION;
import static cn.hengjian.assessment.course.rules.Stage.OPEN;
import static cn.hengjian.assessment.course.rules.Stage.PUBLICISED;
import static cn.hengjian.assessment.course.rules.Stage.QUOTA_CHECK;
import static cn.hengjian.assessment.course.rules.Stage.REVIEWED;
import static cn.hengjian.assessment.course.rules.Stage.SELF_SUMMARY;
import static cn.hengjian.assessment.course.rules.Stage.SERVED;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.course.rules.CourseEvent;
import cn.hengjian.assessment.course.rules.CourseFacts;
import cn.hengjian.assessment.course.rules.CourseRules;
import cn.hengjian.assessment.course.rules.CourseRules.Refusal;
import cn.hengjian.assessment.course.rules.Stage;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;

/** SM-8, the annual appraisal. */
final class CourseStates {

    private static final Set<String> OFFICES = Set.of(Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION);
    private static final Set<String> JUDGES =
            Set.of(Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE);
    private static final Refusal[] SOUND_GRADE = {
        Refusal.OWN_CASE, Refusal.NO_GRADE, Refusal.GRADE_MISSING, Refusal.NOT_EXCELLENT, Refusal.ABOVE_CEILING
    };

    static final StateMachine<Stage, CourseEvent> MACHINE = new StateMachine<>(
            "SM-8",
            List.of(
                    new Transition<>(OPEN, CourseEvent.SUBMIT_SUMMARY, SELF_SUMMARY, Set.of(Roles.CADRE))
                            .guardedBy(Refusal.NOT_THE_PERSON),
                    new Transition<>(OPEN, CourseEvent.WAIVE_SUMMARY, SELF_SUMMARY, OFFICES)
                            .guardedBy(Refusal.OWN_CASE, Refusal.SUMMARY_NOT_DUE),
                    new Transition<>(SELF_SUMMARY, CourseEvent.ASSIGN_RATER, SELF_SUMMARY, OFFICES)
                            .guardedBy(Refusal.OWN_CASE),
                    new Transition<>(SELF_SUMMARY, CourseEvent.FORWARD, SELF_SUMMARY, Set.of()),
                    new Transition<>(
                                    SELF_SUMMARY,
                                    CourseEvent.REVIEW,
                                    REVIEWED,
                                    Set.of(Roles.CADRE, Roles.UNIT_LEADER, Roles.ASSESSMENT_COMMITTEE))
                            .guardedBy(with(Refusal.NOT_THE_RATER, Refusal.BALLOTS_NOT_CERTIFIED)),
                    new Transition<>(REVIEWED, CourseEvent.PROPOSE, GRADE_PROPOSED, OFFICES).guardedBy(SOUND_GRADE),
                    new Transition<>(GRADE_PROPOSED, CourseEvent.PROPOSE, GRADE_PROPOSED, OFFICES)
                            .guardedBy(SOUND_GRADE),
                    new Transition<>(GRADE_PROPOSED, CourseEvent.CHECK_QUOTA, QUOTA_CHECK, OFFICES)
                            .guardedBy(SOUND_GRADE),
                    back(QUOTA_CHECK),
                    new Transition<>(QUOTA_CHECK, CourseEvent.DECIDE, COMMITTEE, OFFICES)
                            .guardedBy(with(Refusal.NOT_COLLECTIVE)),
                    back(COMMITTEE),
                    new Transition<>(COMMITTEE, CourseEvent.PUBLICISE, PUBLICISED, OFFICES)
                            .guardedBy(with(Refusal.NOTHING_TO_SHOW)),
                    new Transition<>(COMMITTEE, CourseEvent.FINALISE, FINAL, OFFICES)
                            .guardedBy(with(Refusal.NOT_PUBLICISED)),
                    back(PUBLICISED),
                    objection(PUBLICISED),
                    new Transition<>(PUBLICISED, CourseEvent.FINALISE, FINAL, OFFICES)
                            .guardedBy(with(Refusal.PUBLICITY_RUNNING)),
                    objection(OBJECTION),
                    new Transition<>(OBJECTION, CourseEvent.RESUME_PUBLICITY, PUBLICISED, JUDGES)
                            .guardedBy(Refusal.OWN_CASE, Refusal.AUTHOR),
                    new Transition<>(OBJECTION, CourseEvent.UPHOLD_RESULT, SERVED, JUDGES)
                            .guardedBy(Refusal.OWN_CASE, Refusal.AUTHOR),
                    new Transition<>(OBJECTION, CourseEvent.AMEND, GRADE_PROPOSED, JUDGES)
                            .guardedBy(with(Refusal.AUTHOR, Refusal.AGGRAVATED)),
                    new Transition<>(
                                    FINAL,
                                    CourseEvent.SERVE,
                                    SERVED,
                                    Set.of(Roles.UNIT_HR, Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION))
                            .guardedBy(Refusal.OWN_CASE, Refusal.NOT_WITNESSED),
                    objection(SERVED),
                    new Transition<>(SERVED, CourseEvent.FILE, FILED, OFFICES)
                            .guardedBy(Refusal.OWN_CASE, Refusal.OBJECTION_TIME_RUNNING),
                    backFill(FINAL),
                    backFill(SERVED),
                    backFill(FILED)));

    private CourseStates() {}

    private static Transition<Stage, CourseEvent> back(Stage from) {
        return new Transition<>(from, CourseEvent.RETURN, REVIEWED, OFFICES).guardedBy(Refusal.OWN_CASE);
    }

    private static Transition<Stage, CourseEvent> objection(Stage from) {
        return new Transition<>(from, CourseEvent.OBJECT, OBJECTION, Set.of(Roles.CADRE))
                .guardedBy(Refusal.NOT_THE_PERSON, Refusal.OBJECTION_LATE);
    }

    private static Transition<Stage, CourseEvent> backFill(Stage from) {
        return new Transition<>(from, CourseEvent.BACK_FILL, REVIEWED, OFFICES)
                .guardedBy(Refusal.OWN_CASE, Refusal.GRADED, Refusal.STILL_MARKED);
    }

    private static Refusal[] with(Refusal... more) {
        var all = new Refusal[SOUND_GRADE.length + more.length];
        System.arraycopy(SOUND_GRADE, 0, all, 0, SOUND_GRADE.length);
        System.arraycopy(more, 0, all, SOUND_GRADE.length, more.length);
        return all;
    }

    /** The stages in which an event is listed. */
    static List<Stage> from(CourseEvent event) {
        return MACHINE.transitions().stream()
                .filter(transition -> transition.event() == event)
                .map(Transition::from)
                .distinct()
                .toList();
    }

    /** What a caller may do now, given a fitting grade where one is to be given. */
    static List<String> allowed(Stage stage, CourseFacts facts, Caller caller) {
        return MACHINE.allowed(
                stage,
                caller,
                event -> CourseRules.decide(
                        event,
                        switch (event) {
                            case REVIEW, PROPOSE, AMEND ->
                                facts.giving(
                                        facts.mark() != null
                                                ? null
                                                : facts.grade() == null ? Grade.COMPETENT : facts.grade());
                            default -> facts;
                        }));
    }
}
