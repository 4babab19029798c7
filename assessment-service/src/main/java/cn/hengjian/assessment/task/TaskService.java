package cn.hengjian.assessment.task;

import cn.hengjian.assessment.appraisal.ScoringPolicy;
import cn.hengjian.assessment.score.rules.BallotScores;
import cn.hengjian.assessment.score.rules.Direction;
import cn.hengjian.assessment.score.rules.Indicator;
import cn.hengjian.assessment.score.rules.Score;
import cn.hengjian.assessment.score.rules.ScoreEngine;
import cn.hengjian.assessment.task.rules.TaskEvent;
import cn.hengjian.assessment.task.rules.TaskFacts;
import cn.hengjian.assessment.task.rules.TaskRules;
import cn.hengjian.assessment.task.rules.TaskState;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes one person's task from the acknowledgement to the assessment. */
@ApplicationScoped
class TaskService {

    /** A task is the only thing that it scores. */
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final TaskRepository tasks;
    private final TaskViewRepository views;
    private final Transitions transitions;
    private final Policies policies;
    private final Terms terms;
    private final Audit audit;

    TaskService(
            TaskRepository tasks,
            TaskViewRepository views,
            Transitions transitions,
            Policies policies,
            Terms terms,
            Audit audit) {
        this.tasks = tasks;
        this.views = views;
        this.transitions = transitions;
        this.policies = policies;
        this.terms = terms;
        this.audit = audit;
    }

    @Transactional
    TaskView acknowledge(UUID id, Caller caller) {
        return plainStep(id, TaskEvent.ACKNOWLEDGE, caller);
    }

    @Transactional
    TaskView deem(UUID id, Caller caller) {
        return plainStep(id, TaskEvent.DEEM_ACKNOWLEDGED, caller);
    }

    @Transactional
    TaskView start(UUID id, Caller caller) {
        return plainStep(id, TaskEvent.START, caller);
    }

    private TaskView plainStep(UUID id, TaskEvent event, Caller caller) {
        var task = tasks.lock(id, caller);
        tasks.move(id, make(task, event, facts(task, caller), caller, null), "");
        return views.require(id, caller);
    }

    @Transactional
    TaskView object(UUID id, ObjectToTask command, Caller caller) {
        var task = tasks.lock(id, caller);
        var to = make(task, TaskEvent.OBJECT, facts(task, caller), caller, null);
        tasks.move(
                id, to, ", objection = ?, objected_on = ?, objection_answer = NULL", command.reason(), terms.today());
        return views.require(id, caller);
    }

    @Transactional
    TaskView dismiss(UUID id, DismissTaskObjection command, Caller caller) {
        var task = tasks.lock(id, caller);
        var to = make(task, TaskEvent.DISMISS_OBJECTION, facts(task, caller), caller, null);
        tasks.move(id, to, ", objection_answer = ?", command.answer());
        return views.require(id, caller);
    }

    @Transactional
    TaskView setAnew(UUID id, SetTaskAnew command, Caller caller) {
        var task = tasks.lock(id, caller);
        var to = make(
                task,
                TaskEvent.SET_ANEW,
                facts(task, caller),
                caller,
                "%s, %s → %s, %s"
                        .formatted(
                                task.target().toPlainString(),
                                task.deadline(),
                                command.target().toPlainString(),
                                command.deadline()));
        Deadlines.require("/deadline", command.deadline(), terms.today());
        tasks.move(
                id,
                to,
                ", target = ?, deadline = ?, objection_answer = ?, objection_due = ?",
                command.target(),
                command.deadline(),
                command.answer(),
                terms.dueFromToday(TaskPolicy.of(policies.version(task.pack(), task.packVersion()))
                        .objectionWithin()));
        return views.require(id, caller);
    }

    @Transactional
    TaskView give(UUID id, GiveEvidence command, Caller caller) {
        var task = tasks.lock(id, caller);
        var to = make(task, TaskEvent.GIVE_EVIDENCE, facts(task, caller), caller, command.reference());
        tasks.keep(TimeOrderedId.next(), id, command, caller.username(), terms.today());
        tasks.move(id, to, "");
        return views.require(id, caller);
    }

    @Transactional
    TaskView assess(UUID id, AssessTask command, Caller caller) {
        var task = tasks.lock(id, caller);
        var achieved = command.achieved();
        var facts = facts(task, caller)
                .assessing(achieved.compareTo(task.target()) >= 0, achieved.signum() > 0 && !task.proven());
        var to = make(task, TaskEvent.ASSESS, facts, caller, null);
        tasks.move(
                id, to, ", achieved = ?, comment = ?, score = ?", achieved, command.comment(), score(task, achieved));
        return views.require(id, caller);
    }

    /** As a quantitative indicator is scored (M21): the share of the target, between the pack's bounds. */
    private BigDecimal score(Task task, BigDecimal achieved) {
        var policy = ScoringPolicy.of(policies.version(task.pack(), task.packVersion()));
        var only = new Indicator.Quantitative(WHOLE, task.target(), Direction.DIRECT);
        return switch (new ScoreEngine(policy.scoring())
                .score(List.of(only), new @Nullable BigDecimal[] {achieved}, BallotScores.NONE)) {
            case Score.Scored scored -> scored.total();
            case Score.NotScored _ -> throw new IllegalStateException("a task with a value has a score");
        };
    }

    private TaskFacts facts(Task task, Caller caller) {
        return task.facts(terms.today(), caller);
    }

    private TaskState make(Task task, TaskEvent event, TaskFacts facts, Caller caller, @Nullable String reason) {
        var to = transitions.make(
                TaskStates.MACHINE,
                task.id(),
                task.state(),
                event,
                caller,
                reason,
                List.of("SM-10", "M10", task.pack() + "/" + task.packVersion()),
                new Guards<>(TaskRules.decide(event, facts), why -> TaskProblem.of(why, facts)));
        audit.record(caller, "task-step", "task", task.id().toString(), Map.of("event", event.name()));
        return to;
    }
}
