package cn.hengjian.supervision.course;

import static cn.hengjian.platform.security.Roles.SUPERVISION_OFFICE;
import static cn.hengjian.platform.security.Roles.UNIT_HR;
import static cn.hengjian.platform.security.Roles.UNIT_LEADER;

import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import cn.hengjian.supervision.course.rules.CourseEvent;
import cn.hengjian.supervision.course.rules.CourseFacts;
import cn.hengjian.supervision.course.rules.CourseRules;
import cn.hengjian.supervision.course.rules.CourseRules.Refusal;
import cn.hengjian.supervision.course.rules.CourseState;
import cn.hengjian.supervision.sight.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A unit's part of the campaign machine: the same steps at every gate, and no way around one. */
final class CourseStates {

    static final StateMachine<CourseState, CourseEvent> MACHINE = new StateMachine<>("Campaign course", transitions())
            .endingAnywhereIn(CourseState.CANCELLED, CourseEvent.CANCEL);

    private CourseStates() {}

    private static List<Transition<CourseState, CourseEvent>> transitions() {
        var transitions = new ArrayList<Transition<CourseState, CourseEvent>>();
        var states = CourseState.values();
        for (int i = 0; states[i].isStage(); i++) {
            var stage = states[i];
            transitions.add(new Transition<>(
                    stage, CourseEvent.NAME_HEAD, stage, Set.of(SUPERVISION_OFFICE, UNIT_LEADER, UNIT_HR)));
            transitions.add(new Transition<>(stage, CourseEvent.DRAFT, stage, Set.of(UNIT_LEADER, UNIT_HR))
                    .guardedBy(Refusal.NOT_OF_THE_UNIT, Refusal.SUBMITTED));
            transitions.add(new Transition<>(stage, CourseEvent.SIGN, stage, Set.of(UNIT_LEADER))
                    .guardedBy(
                            Refusal.NOT_OF_THE_UNIT,
                            Refusal.SUBMITTED,
                            Refusal.HEAD_UNNAMED,
                            Refusal.NOT_THE_HEAD,
                            Refusal.PAPER_MISSING,
                            Refusal.TEXT_MISSING,
                            Refusal.FILE_MISSING,
                            Refusal.OPINIONS_MISSING,
                            Refusal.ITEMS_MISSING,
                            Refusal.ANSWERS_MISSING));
            transitions.add(new Transition<>(stage, CourseEvent.RETURN, stage, Set.of(SUPERVISION_OFFICE))
                    .guardedBy(Refusal.OWN_UNIT, Refusal.INVOLVED, Refusal.NOT_SUBMITTED));
            transitions.add(new Transition<>(stage, CourseEvent.PASS, states[i + 1], Set.of(SUPERVISION_OFFICE))
                    .guardedBy(Refusal.OWN_UNIT, Refusal.INVOLVED, Refusal.NOT_SUBMITTED));
            transitions.add(new Transition<>(stage, CourseEvent.ESCALATE, stage, Set.<String>of())
                    .guardedBy(Refusal.SUBMITTED, Refusal.DEADLINE_RUNNING, Refusal.ESCALATED));
        }
        return transitions;
    }

    /** What the reader may do now: the machine has it for his or her role, and no guard refuses. */
    static List<String> allowed(CourseState state, CourseFacts facts, Reader reader) {
        return MACHINE.allowed(state, reader.caller(), event -> CourseRules.decide(event, facts));
    }
}
