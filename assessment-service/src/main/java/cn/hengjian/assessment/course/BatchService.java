package cn.hengjian.assessment.course;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.course.CourseSteps.Asked;
import cn.hengjian.assessment.course.ProposeGrades.Other;
import cn.hengjian.assessment.course.rules.CourseEvent;
import cn.hengjian.assessment.course.rules.CourseFacts;
import cn.hengjian.assessment.course.rules.Stage;
import cn.hengjian.assessment.quota.Quotas;
import cn.hengjian.assessment.run.HeldRun;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The steps of SM-8 that a unit or the county takes together: all or nobody, in as many statements whoever they are.
 * The run is held meanwhile, so that of two committees that want the last place one gets it.
 */
@ApplicationScoped
class BatchService {

    private final CourseRepository courses;
    private final CourseSteps steps;
    private final CourseRuns runs;
    private final Quotas quotas;
    private final Outbox outbox;
    private final Terms terms;
    private final String root;

    BatchService(
            CourseRepository courses,
            CourseSteps steps,
            CourseRuns runs,
            Quotas quotas,
            Outbox outbox,
            Terms terms,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.courses = courses;
        this.steps = steps;
        this.runs = runs;
        this.quotas = quotas;
        this.outbox = outbox;
        this.terms = terms;
        this.root = root;
    }

    @Transactional
    StepView propose(UUID id, ProposeGrades command, Caller caller) {
        var run = runs.hold(id);
        var people = take(id, command.selection(), CourseEvent.PROPOSE);
        var others = others(command, people);
        var given = new HashMap<UUID, @Nullable Grade>();
        people.forEach(course -> given.put(course.appraisal(), grade(course, others.get(course.number()))));
        var asked = people.stream()
                .map(course -> {
                    var other = others.get(course.number());
                    return new Asked(course, other == null ? null : other.reason());
                })
                .toList();
        var to = steps.makeAll(
                asked,
                CourseEvent.PROPOSE,
                course -> facts(course, caller).giving(given.get(course.appraisal())),
                run,
                caller);
        courses.propose(
                people.stream().map(Course::appraisal).toList(),
                people.stream()
                        .map(course -> {
                            var grade = given.get(course.appraisal());
                            return grade == null ? "" : grade.name();
                        })
                        .toList(),
                to,
                caller.username());
        return new StepView(id, CourseEvent.PROPOSE, people.size(), to);
    }

    /** Who has lost the right to a grade since the review gets none, whatever the rater proposed. */
    private static @Nullable Grade grade(Course course, @Nullable Other other) {
        if (other != null) {
            return other.grade();
        }
        return course.mark() == null ? course.raterGrade() : null;
    }

    private static Map<String, Other> others(ProposeGrades command, List<Course> people) {
        var known = people.stream().map(Course::number).collect(Collectors.toUnmodifiableSet());
        var others = new HashMap<String, Other>();
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < command.others().size(); i++) {
            var other = command.others().get(i);
            var pointer = "/grades/" + i + "/cadreNumber";
            if (!known.contains(other.cadreNumber())) {
                violations.add(Violation.at(
                        pointer,
                        "not-selected",
                        new Text("不在所选人员之中，或者尚不能提出等次", "Not among those selected, or not yet at this step")));
            } else if (others.put(other.cadreNumber(), other) != null) {
                violations.add(Violation.at(pointer, "duplicate", new Text("重复", "The person stands there twice")));
            }
        }
        ProblemException.requireNone(violations);
        return others;
    }

    @Transactional
    StepView checkQuota(UUID id, SelectPeople command, Caller caller) {
        var run = runs.hold(id);
        var people = take(id, command.selection(), CourseEvent.CHECK_QUOTA);
        var to = all(people, CourseEvent.CHECK_QUOTA, course -> facts(course, caller), run, caller, null);
        quotas.requirePlaces(run, people.stream().map(Course::appraisal).toList());
        courses.move(people, to, "");
        return new StepView(id, CourseEvent.CHECK_QUOTA, people.size(), to);
    }

    @Transactional
    StepView giveBack(UUID id, ReturnGrades command, Caller caller) {
        var run = runs.hold(id);
        var people = take(id, command.selection(), CourseEvent.RETURN);
        var to = all(people, CourseEvent.RETURN, course -> facts(course, caller), run, caller, command.reason());
        courses.move(people, to, CourseService.UNDECIDED + ", grade = NULL");
        return new StepView(id, CourseEvent.RETURN, people.size(), to);
    }

    @Transactional
    StepView decide(UUID id, DecideGrades command, Caller caller) {
        ProblemException.requireNone(command.vote().objections());
        var run = runs.hold(id);
        var policy = CoursePolicy.of(run.policy());
        boolean collective = command.vote().isCollective(policy.present(), policy.agreed());
        var people = take(id, command.selection(), CourseEvent.DECIDE);
        var to = all(
                people,
                CourseEvent.DECIDE,
                course -> facts(course, caller).with(true, collective),
                run,
                caller,
                command.document());
        // Who takes part may have become fewer since the check.
        quotas.requirePlaces(run, people.stream().map(Course::appraisal).toList());
        var decision = TimeOrderedId.next();
        courses.keep(decision, id, command, caller.username());
        courses.move(people, to, ", decision_id = ?", decision);
        return new StepView(id, CourseEvent.DECIDE, people.size(), to);
    }

    @Transactional
    StepView publicise(UUID id, SelectPeople command, Caller caller) {
        var run = runs.hold(id);
        var policy = CoursePolicy.of(run.policy());
        var people = take(id, command.selection(), CourseEvent.PUBLICISE).stream()
                .filter(course -> command.selection().cadres() != null || course.grade() == Grade.EXCELLENT)
                .toList();
        var to = all(people, CourseEvent.PUBLICISE, course -> facts(course, caller), run, caller, null);
        courses.move(
                people,
                to,
                ", publicised_on = ?, public_until = ?, objection_due = ?",
                terms.today(),
                terms.dueFromToday(policy.publicity()),
                terms.dueFromToday(policy.objectionWithin()));
        return new StepView(id, CourseEvent.PUBLICISE, people.size(), to);
    }

    @Transactional
    StepView finalise(UUID id, SelectPeople command, Caller caller) {
        var run = runs.hold(id);
        var people = take(id, command.selection(), CourseEvent.FINALISE);
        var to = all(people, CourseEvent.FINALISE, course -> facts(course, caller), run, caller, null);
        courses.move(people, to, ", objection_due = NULL");
        return new StepView(id, CourseEvent.FINALISE, people.size(), to);
    }

    @Transactional
    StepView file(UUID id, SelectPeople command, Caller caller) {
        var run = runs.hold(id);
        var people = take(id, command.selection(), CourseEvent.FILE);
        var to = all(people, CourseEvent.FILE, course -> facts(course, caller), run, caller, null);
        courses.move(people, to, ", filed_on = ?", terms.today());
        outbox.appendStates(
                AppraisalFiled.TOPIC,
                AppraisalFiled.TYPE,
                AppraisalFiled.states(people.stream().map(Course::appraisal).toList(), run.policy(), root));
        return new StepView(id, CourseEvent.FILE, people.size(), to);
    }

    private List<Course> take(UUID run, Selection selection, CourseEvent event) {
        var people = courses.take(run, selection, event);
        CourseSteps.requireAll(selection, people);
        return people;
    }

    private Stage all(
            List<Course> people,
            CourseEvent event,
            Function<Course, CourseFacts> facts,
            HeldRun run,
            Caller caller,
            @Nullable String reason) {
        return steps.makeAll(
                people.stream().map(course -> new Asked(course, reason)).toList(), event, facts, run, caller);
    }

    private CourseFacts facts(Course course, Caller caller) {
        return course.facts(terms.today(), caller);
    }
}
