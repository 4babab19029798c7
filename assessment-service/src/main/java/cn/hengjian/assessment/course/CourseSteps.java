package cn.hengjian.assessment.course;

import cn.hengjian.assessment.course.rules.CourseEvent;
import cn.hengjian.assessment.course.rules.CourseFacts;
import cn.hengjian.assessment.course.rules.CourseRules;
import cn.hengjian.assessment.course.rules.CourseRules.Refusal;
import cn.hengjian.assessment.course.rules.Stage;
import cn.hengjian.assessment.run.HeldRun;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rule.Ruling;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.platform.workflow.Transitions.Guards;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the machine and the guards, for one or for many, and leaves behind what each step has to: log, audit entry. */
@ApplicationScoped
class CourseSteps {

    private static final String OBJECT = "appraisal";
    /** More are counted, not named. */
    private static final int NAMED = 50;

    private final Transitions transitions;
    private final Database database;
    private final Audit audit;
    private final Clock clock;

    CourseSteps(Transitions transitions, Database database, Audit audit, Clock clock) {
        this.transitions = transitions;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** One step of a person. */
    record Asked(Course course, @Nullable String reason) {}

    /** Makes a step of one person, or refuses it. */
    Stage make(
            Course course, CourseEvent event, CourseFacts facts, HeldRun run, Caller caller, @Nullable String reason) {
        var to = transitions.make(
                CourseStates.MACHINE,
                course.appraisal(),
                course.stage(),
                event,
                caller,
                reason,
                rules(event, run),
                new Guards<>(CourseRules.decide(event, facts), why -> CourseProblem.of(why, facts)));
        audit.record(caller, "appraisal-step", OBJECT, course.appraisal().toString(), Map.of("event", event.name()));
        return to;
    }

    /** Makes a step of many people, or refuses it for all of them, naming everybody for whom it can't be made. */
    Stage makeAll(
            List<Asked> asked, CourseEvent event, Function<Course, CourseFacts> facts, HeldRun run, Caller caller) {
        if (asked.isEmpty()) {
            throw new ProblemException(
                    WorkflowProblem.TRANSITION_REFUSED,
                    new Text("没有处于 %s 的干部可以 %s", "Nobody is at %s for %s").with(CourseStates.from(event), event));
        }
        requireAtStage(asked, event);
        requireGuards(asked, event, facts, caller);
        var first = asked.getFirst().course();
        var to = transitions.permit(
                CourseStates.MACHINE,
                first.stage(),
                event,
                caller,
                new Guards<>(Ruling.<Refusal>granted(), why -> CourseProblem.of(why, facts.apply(first))));
        log(asked, event, to, run, caller);
        audit.record(
                caller,
                "appraisals-step",
                "run",
                run.id().toString(),
                Map.of("event", event.name(), "people", asked.size()));
        return to;
    }

    private static void requireAtStage(List<Asked> asked, CourseEvent event) {
        var possible = CourseStates.from(event);
        var elsewhere = asked.stream()
                .map(Asked::course)
                .filter(course -> !possible.contains(course.stage()))
                .map(course -> Violation.at(
                        "/selection/cadres",
                        "stage",
                        new Text("%s 处于 %s；可以从 %s", "%s is at %s; it can be done from %s")
                                .with(course.number(), course.stage(), possible)))
                .toList();
        if (!elsewhere.isEmpty()) {
            throw refused(WorkflowProblem.TRANSITION_REFUSED, elsewhere);
        }
    }

    private void requireGuards(
            List<Asked> asked, CourseEvent event, Function<Course, CourseFacts> facts, Caller caller) {
        var violations = new ArrayList<Violation>();
        Course first = null;
        for (var each : asked) {
            var course = each.course();
            var known = facts.apply(course);
            if (CourseRules.decide(event, known) instanceof Ruling.Refused<Refusal>(var why)) {
                first = first == null ? course : first;
                var text = CourseProblem.text(why, known);
                violations.add(Violation.at(
                        "",
                        why.name(),
                        new Text(course.number() + "：" + text.zhCN(), course.number() + ": " + text.en())));
            }
        }
        if (first != null) {
            var known = facts.apply(first);
            transitions.permit(
                    CourseStates.MACHINE,
                    first.stage(),
                    event,
                    caller,
                    new Guards<>(
                            CourseRules.decide(event, known), why -> refused(CourseProblem.type(why), violations)));
        }
    }

    private static ProblemException refused(ProblemType type, List<Violation> violations) {
        return new ProblemException(
                type,
                violations.size() == 1
                        ? violations.getFirst().message()
                        : new Text("%s 人不能办理，均未办理", "It can't be done for %s people and was done for nobody")
                                .with(violations.size()),
                violations.stream().limit(NAMED).toList());
    }

    private void log(List<Asked> asked, CourseEvent event, Stage to, HeldRun run, Caller caller) {
        database.update(Sql.of(
                """
                INSERT INTO transition (machine, subject_id, event, from_state, to_state, actor, at, reason, rules)
                SELECT ?, step.id, ?, step.stage, ?, ?, ?, nullif(step.reason, ''), ?
                FROM unnest(?::uuid[], ?::text[], ?::text[]) AS step (id, stage, reason)""",
                CourseStates.MACHINE.id(),
                event,
                to,
                caller.username(),
                clock.instant(),
                rules(event, run),
                asked.stream().map(each -> each.course().appraisal()).toList(),
                asked.stream().map(each -> each.course().stage().name()).toList(),
                asked.stream()
                        .map(each -> Objects.requireNonNullElse(each.reason(), ""))
                        .toList()));
    }

    /** Refuses names of whom nobody was found. */
    static void requireAll(Selection selection, List<Course> found) {
        var cadres = selection.cadres();
        if (cadres == null) {
            return;
        }
        var numbers = found.stream().map(Course::number).collect(Collectors.toUnmodifiableSet());
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < cadres.size(); i++) {
            if (!numbers.contains(cadres.get(i))) {
                violations.add(Violation.at(
                        "/selection/cadres/" + i,
                        "unknown-cadre",
                        new Text("本次考核的所选单位中没有这名干部", "Nobody of that number is appraised there in this run")));
            }
        }
        ProblemException.requireNone(violations);
    }

    private static List<String> rules(CourseEvent event, HeldRun run) {
        var rules = new ArrayList<>(List.of(CourseStates.MACHINE.id()));
        rules.addAll(event.rules());
        rules.add(run.policy().reference());
        return rules;
    }
}
