package cn.hengjian.assessment.course;

import cn.hengjian.assessment.course.rules.CourseEvent;
import cn.hengjian.assessment.course.rules.CourseRules;
import cn.hengjian.assessment.course.rules.ObjectionOutcome;
import cn.hengjian.assessment.course.rules.Stage;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;

/** Serves results on people, and takes in and decides what is objected to in them. */
@ApplicationScoped
class ResultService {

    private final CourseRepository courses;
    private final CourseSteps steps;
    private final CourseRuns runs;
    private final Terms terms;

    ResultService(CourseRepository courses, CourseSteps steps, CourseRuns runs, Terms terms) {
        this.courses = courses;
        this.steps = steps;
        this.runs = runs;
        this.terms = terms;
    }

    @Transactional
    void serve(UUID id, ServeResult command, Caller caller) {
        var course = courses.lock(id, CourseScope.acting(caller));
        requireSound(command);
        var run = runs.opened(course.run());
        var policy = CoursePolicy.of(run.policy());
        boolean witnessed = command.signed() || command.witnessesOrNone().size() >= policy.witnesses();
        var facts = course.facts(terms.today(), caller).with(witnessed, true);
        var to = steps.make(course, CourseEvent.SERVE, facts, run, caller, null);
        courses.move(
                id,
                to,
                ", served_on = ?, signed = ?, witnesses = ?, accepted = ?, statement = ?, objection_due = ?",
                terms.today(),
                command.signed(),
                command.witnessesOrNone(),
                command.accepted(),
                command.statement(),
                terms.dueFromToday(policy.objectionWithin()));
    }

    private static void requireSound(ServeResult command) {
        var violations = new ArrayList<Violation>();
        var witnesses = command.witnessesOrNone();
        if (command.signed() && !witnesses.isEmpty()) {
            violations.add(Violation.at(
                    "/witnesses", "no-witness", new Text("已签字的不填见证人", "A receipt that was signed has no witness")));
        }
        if (new HashSet<>(witnesses).size() < witnesses.size()) {
            violations.add(
                    Violation.at("/witnesses", "duplicate", new Text("见证人不得重复", "A witness stands there twice")));
        }
        if (command.accepted() && !command.signed()) {
            violations.add(Violation.at(
                    "/accepted", "not-signed", new Text("接受结果须有本人签字", "Who accepts the result has signed for it")));
        }
        ProblemException.requireNone(violations);
    }

    @Transactional
    ObjectionReceipt object(UUID id, ObjectToGrade command, Caller caller) {
        var cadre = Objects.requireNonNullElse(caller.cadre(), "");
        // What is shown in public anybody may object to, what is served only its person; the rest is nobody's to see.
        var course = courses.lock(
                id,
                Sql.of(
                        "(c.cadre_number = ? AND c.served_on IS NOT NULL)"
                                + " OR (c.served_on IS NULL AND c.stage IN ('PUBLICISED', 'OBJECTION') AND ? <> '')",
                        cadre,
                        cadre));
        var run = runs.opened(course.run());
        var to = steps.make(course, CourseEvent.OBJECT, course.facts(terms.today(), caller), run, caller, null);
        var due = terms.dueFromToday(CoursePolicy.of(run.policy()).decideWithin());
        courses.object(TimeOrderedId.next(), course, cadre, caller.username(), command, terms.today(), due);
        courses.move(id, to, "");
        return new ObjectionReceipt(id, terms.today(), due);
    }

    @Transactional
    void decide(UUID id, DecideGradeObjection command, Caller caller) {
        var course = courses.lock(id, CourseScope.acting(caller));
        boolean upheld = command.outcome() == ObjectionOutcome.UPHELD;
        if (!upheld && command.grade() != null) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            "/grade", "unexpected", new Text("驳回的异议不改变等次", "A dismissed objection changes no grade")));
        }
        var facts = course.facts(terms.today(), caller);
        var event = CourseRules.event(command.outcome(), facts);
        var to = steps.make(
                course,
                event,
                upheld ? facts.giving(command.grade()) : facts,
                runs.opened(course.run()),
                caller,
                command.reason());
        courses.decide(id, command, caller.username(), terms.today());
        if (to == Stage.GRADE_PROPOSED) {
            courses.move(
                    id,
                    to,
                    CourseService.UNDECIDED + ", grade = ?, proposed_by = ?",
                    command.grade(),
                    caller.username());
        } else {
            courses.move(id, to, "");
        }
    }
}
