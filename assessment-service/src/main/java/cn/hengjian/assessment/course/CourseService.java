package cn.hengjian.assessment.course;

import cn.hengjian.assessment.course.rules.CourseEvent;
import cn.hengjian.assessment.course.rules.Stage;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes one person's appraisal from the self-summary to the review, and up again when a grade can be filled in. */
@ApplicationScoped
class CourseService {

    /** What falls away when a grade is given anew. */
    static final String UNDECIDED =
            ", decision_id = NULL, publicised_on = NULL, public_until = NULL, objection_due = NULL,"
                    + " served_on = NULL, signed = NULL, witnesses = '{}', accepted = false, statement = NULL, filed_on = NULL";

    private final CourseRepository courses;
    private final CourseSteps steps;
    private final CourseRuns runs;
    private final Terms terms;

    CourseService(CourseRepository courses, CourseSteps steps, CourseRuns runs, Terms terms) {
        this.courses = courses;
        this.steps = steps;
        this.runs = runs;
        this.terms = terms;
    }

    @Transactional
    SummaryView submit(SubmitSummary command, Caller caller) {
        var course = courses.lockOwn(command.year(), caller.cadre());
        var due = begin(course, CourseEvent.SUBMIT_SUMMARY, command.text(), caller, null);
        return new SummaryView(command.year(), Stage.SELF_SUMMARY, terms.today(), due);
    }

    @Transactional
    void waive(UUID id, WaiveSummary command, Caller caller) {
        begin(courses.lock(id, CourseScope.acting(caller)), CourseEvent.WAIVE_SUMMARY, null, caller, command.reason());
    }

    /** The rater is found only now: by then it is known which unit assesses. */
    private @Nullable LocalDate begin(
            Course course, CourseEvent event, @Nullable String summary, Caller caller, @Nullable String reason) {
        var run = runs.opened(course.run());
        var to = steps.make(course, event, course.facts(terms.today(), caller), run, caller, reason);
        var rater = courses.firstRater(course.appraisal());
        var due = rater == null
                ? null
                : terms.dueFromToday(CoursePolicy.of(run.policy()).reviewWithin());
        courses.move(course.appraisal(), to, ", summary = ?, rater = ?, rater_due = ?", summary, rater, due);
        return due;
    }

    @Transactional
    void assign(UUID id, AssignRater command, Caller caller) {
        var course = courses.lock(id, CourseScope.acting(caller));
        if (command.cadreNumber().equals(course.number()) || !courses.isInService(command.cadreNumber())) {
            throw new ProblemException(
                    HttpProblem.INVALID_CONTENT,
                    Violation.at(
                            "/cadreNumber",
                            "wrong-rater",
                            new Text("应为在职的另一名干部", "Another cadre in service is expected")));
        }
        var run = runs.opened(course.run());
        var to = steps.make(
                course,
                CourseEvent.ASSIGN_RATER,
                course.facts(terms.today(), caller),
                run,
                caller,
                course.rater() + " → " + command.cadreNumber() + ": " + command.reason());
        courses.move(
                id,
                to,
                ", rater = ?, rater_due = ?",
                command.cadreNumber(),
                terms.dueFromToday(CoursePolicy.of(run.policy()).reviewWithin()));
    }

    @Transactional
    void review(UUID id, ReviewAppraisal command, Caller caller) {
        var course = courses.lock(id, CourseScope.acting(caller));
        var facts = course.facts(terms.today(), caller).giving(command.grade());
        var to = steps.make(course, CourseEvent.REVIEW, facts, runs.opened(course.run()), caller, null);
        courses.move(
                id,
                to,
                ", comment = ?, rater_grade = ?, reviewed_by = ?",
                command.comment(),
                command.grade(),
                caller.username());
    }

    @Transactional
    void backFill(UUID id, BackFill command, Caller caller) {
        var course = courses.lock(id, CourseScope.acting(caller));
        var to = steps.make(
                course,
                CourseEvent.BACK_FILL,
                course.facts(terms.today(), caller),
                runs.opened(course.run()),
                caller,
                command.reason());
        courses.move(id, to, UNDECIDED);
    }
}
