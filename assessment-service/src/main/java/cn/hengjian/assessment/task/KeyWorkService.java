package cn.hengjian.assessment.task;

import cn.hengjian.assessment.appraisal.ScoringPolicy;
import cn.hengjian.assessment.goal.Goals;
import cn.hengjian.assessment.roster.Units;
import cn.hengjian.assessment.roster.Units.Unit;
import cn.hengjian.assessment.score.rules.Arithmetic;
import cn.hengjian.assessment.task.KeyWorkRepository.Person;
import cn.hengjian.assessment.task.KeyWorkRepository.Ranked;
import cn.hengjian.assessment.task.rules.TaskEvent;
import cn.hengjian.assessment.task.rules.TaskRules;
import cn.hengjian.assessment.task.rules.TaskState;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets key work, and compares those who had a part in it. */
@ApplicationScoped
class KeyWorkService {

    private static final String OBJECT = "key-work";

    private final KeyWorkRepository works;
    private final TaskRepository tasks;
    private final Units units;
    private final Goals goals;
    private final Transitions transitions;
    private final Policies policies;
    private final Terms terms;
    private final Audit audit;

    KeyWorkService(
            KeyWorkRepository works,
            TaskRepository tasks,
            Units units,
            Goals goals,
            Transitions transitions,
            Policies policies,
            Terms terms,
            Audit audit) {
        this.works = works;
        this.tasks = tasks;
        this.units = units;
        this.goals = goals;
        this.transitions = transitions;
        this.policies = policies;
        this.terms = terms;
        this.audit = audit;
    }

    @Transactional
    KeyWorkView set(SetKeyWork command, Caller caller) {
        requireOthers(command, caller);
        var owner = units.requireServed(command.unitCode(), "/unitCode", caller);
        requireSound(command, owner);
        var pack = policies.inForce(Policies.CURRENT, terms.today());
        var due = terms.dueFromToday(TaskPolicy.of(pack).objectionWithin());
        var id = TimeOrderedId.next();
        works.keep(id, command, requireSigned(command.goal(), owner), owner, caller.username(), pack);
        works.keep(
                id,
                command.tasks().stream().map(_ -> TimeOrderedId.next()).toList(),
                command.tasks(),
                due,
                caller.username(),
                rules(pack));
        audit.record(
                caller,
                "key-work-set",
                OBJECT,
                id.toString(),
                Map.of("tasks", command.tasks().size()));
        return works.require(id, caller);
    }

    /** The number of the signed version whose goal a work breaks down. */
    private @Nullable Integer requireSigned(SetKeyWork.@Nullable GoalRef goal, Unit owner) {
        return goal == null
                ? null
                : goals.signedWith(goal.planId(), goal.code(), owner.id())
                        .orElseThrow(() -> ProblemException.invalid(List.of(Violation.at(
                                "/goal",
                                "unknown-goal",
                                new Text(
                                                "应为 %s 或者其上级单位已签署目标方案中的目标",
                                                "A goal of a signed plan of %s or of a unit above it is expected")
                                        .with(owner.code())))));
    }

    /** Ranks everybody of a work inside comparable groups, once all are assessed. */
    @Transactional
    KeyWorkView rank(UUID id, Caller caller) {
        var view = works.require(id, caller);
        var all = tasks.lockAll(id);
        // Those that are assessed first: they say what is missing, where the others only have no such transition.
        var assessedFirst = all.stream()
                .sorted(Comparator.comparing(task -> task.state() != TaskState.ASSESSED))
                .toList();
        for (var task : assessedFirst) {
            var facts = task.facts(terms.today(), caller);
            transitions.permit(
                    TaskStates.MACHINE,
                    task.state(),
                    TaskEvent.RANK,
                    caller,
                    new Guards<>(TaskRules.decide(TaskEvent.RANK, facts), why -> TaskProblem.of(why, facts)));
        }
        var pack = policies.version(view.policyPack(), view.policyVersion());
        works.rank(ranked(all, ScoringPolicy.of(pack)), caller.username(), rules(pack));
        audit.record(caller, "key-work-ranked", OBJECT, id.toString(), Map.of("tasks", all.size()));
        return works.require(id, caller);
    }

    private static List<Ranked> ranked(List<Task> all, ScoringPolicy policy) {
        var groups = all.stream().collect(Collectors.groupingBy(Task::group, TreeMap::new, Collectors.toList()));
        return groups.values().stream()
                .map(group -> new Ranked(
                        group,
                        policy.rank(
                                group.stream().mapToLong(KeyWorkService::places).toArray())))
                .toList();
    }

    /** The score in units of the last place that is kept. */
    private static long places(Task task) {
        return task.score()
                .setScale(Arithmetic.SCALE, Arithmetic.ROUNDING)
                .unscaledValue()
                .longValueExact();
    }

    /** G2: nobody sets a task for himself. */
    private static void requireOthers(SetKeyWork command, Caller caller) {
        if (command.tasks().stream().anyMatch(part -> part.cadreNumber().equals(caller.cadre()))) {
            throw WorkflowProblem.anotherPerson(
                    new Text("回避（G2）：不得给本人下达任务", "Recusal (G2): nobody sets a task for himself or herself"));
        }
    }

    private void requireSound(SetKeyWork command, Unit owner) {
        var numbers = command.tasks().stream()
                .map(SetKeyWork.Part::cadreNumber)
                .distinct()
                .toList();
        var people = works.people(numbers, owner.id()).stream()
                .collect(Collectors.toMap(Person::number, Function.identity()));
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<String>();
        for (int i = 0; i < command.tasks().size(); i++) {
            var part = command.tasks().get(i);
            var pointer = "/tasks/" + i + "/cadreNumber";
            var person = people.get(part.cadreNumber());
            if (person == null || !person.below()) {
                violations.add(Violation.at(
                        pointer,
                        "unknown-cadre",
                        new Text("应为 %s 及其下属单位的在职干部", "A cadre in service of %s or below it is expected")
                                .with(owner.code())));
            } else if (!seen.add(part.cadreNumber())) {
                violations.add(Violation.at(
                        pointer, "duplicate", new Text("同一工作中每人一项任务", "Everybody has one task in a work")));
            }
            var late = Deadlines.wrong("/tasks/" + i + "/deadline", part.deadline(), terms.today());
            if (late != null) {
                violations.add(late);
            }
        }
        ProblemException.requireNone(violations);
    }

    private static List<String> rules(PolicyPack pack) {
        return List.of("SM-10", "M10", pack.reference());
    }
}
