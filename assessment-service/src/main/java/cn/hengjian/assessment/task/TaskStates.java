package cn.hengjian.assessment.task;

import static cn.hengjian.assessment.task.rules.TaskState.ACKNOWLEDGED;
import static cn.hengjian.assessment.task.rules.TaskState.ASSESSED;
import static cn.hengjian.assessment.task.rules.TaskState.IN_PROGRESS;
import static cn.hengjian.assessment.task.rules.TaskState.RANKED;
import static cn.hengjian.assessment.task.rules.TaskState.SET;

import cn.hengjian.assessment.task.rules.TaskEvent;
import cn.hengjian.assessment.task.rules.TaskRules.Refusal;
import cn.hengjian.assessment.task.rules.TaskState;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.workflow.StateMachine;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import java.util.List;
import java.util.Set;

/** The course of a task. */
final class TaskStates {

    private static final Set<String> PERSON = Set.of(Roles.CADRE);
    private static final Set<String> SETTERS =
            Set.of(Roles.UNIT_LEADER, Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION);

    static final StateMachine<TaskState, TaskEvent> MACHINE = new StateMachine<>(
            "SM-10 task",
            List.of(
                    new Transition<>(SET, TaskEvent.ACKNOWLEDGE, ACKNOWLEDGED, PERSON)
                            .guardedBy(Refusal.NOT_THE_PERSON),
                    new Transition<>(SET, TaskEvent.DEEM_ACKNOWLEDGED, ACKNOWLEDGED, SETTERS)
                            .guardedBy(Refusal.OWN_CASE, Refusal.ACKNOWLEDGEMENT_NOT_DUE),
                    new Transition<>(ACKNOWLEDGED, TaskEvent.OBJECT, ACKNOWLEDGED, PERSON)
                            .guardedBy(Refusal.NOT_THE_PERSON, Refusal.OBJECTION_LATE, Refusal.OBJECTION_OPEN),
                    new Transition<>(ACKNOWLEDGED, TaskEvent.DISMISS_OBJECTION, ACKNOWLEDGED, SETTERS)
                            .guardedBy(Refusal.OWN_CASE, Refusal.NO_OBJECTION, Refusal.AUTHOR),
                    new Transition<>(ACKNOWLEDGED, TaskEvent.SET_ANEW, SET, SETTERS)
                            .guardedBy(Refusal.OWN_CASE, Refusal.NO_OBJECTION, Refusal.AUTHOR),
                    new Transition<>(
                                    ACKNOWLEDGED,
                                    TaskEvent.START,
                                    IN_PROGRESS,
                                    Set.of(
                                            Roles.CADRE,
                                            Roles.UNIT_LEADER,
                                            Roles.ASSESSMENT_COMMITTEE,
                                            Roles.ORGANISATION))
                            .guardedBy(Refusal.OBJECTION_OPEN, Refusal.OBJECTION_TIME_RUNNING),
                    new Transition<>(IN_PROGRESS, TaskEvent.GIVE_EVIDENCE, IN_PROGRESS, PERSON)
                            .guardedBy(Refusal.NOT_THE_PERSON),
                    new Transition<>(IN_PROGRESS, TaskEvent.ASSESS, ASSESSED, SETTERS)
                            .guardedBy(Refusal.OWN_CASE, Refusal.NOT_DUE, Refusal.NO_EVIDENCE),
                    new Transition<>(ASSESSED, TaskEvent.RANK, RANKED, SETTERS)
                            .guardedBy(Refusal.OWN_CASE, Refusal.NOT_ALL_ASSESSED)));

    private TaskStates() {}
}
