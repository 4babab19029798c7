package cn.hengjian.supervision.course;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.supervision.course.rules.CourseEvent;
import cn.hengjian.supervision.course.rules.CourseState;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Purpose;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Who answers for a course, his or her signature, and the office's decision at the gate. */
@ApplicationScoped
class CourseService {

    private final CourseRepository courses;
    private final PaperRepository papers;
    private final CourseViewRepository views;
    private final CourseSteps steps;
    private final LateCourses late;
    private final Terms terms;

    CourseService(
            CourseRepository courses,
            PaperRepository papers,
            CourseViewRepository views,
            CourseSteps steps,
            LateCourses late,
            Terms terms) {
        this.courses = courses;
        this.papers = papers;
        this.views = views;
        this.steps = steps;
        this.late = late;
        this.terms = terms;
    }

    @Transactional
    CourseView nameHead(UUID id, NameHead command, Reader reader) {
        var course = courses.lock(id);
        var standing = courses.standing(id, terms.today(), reader);
        steps.make(course, CourseEvent.NAME_HEAD, standing, reader, command.reason());
        var cadre = courses.findCadre(command.cadre(), course.unitId())
                .orElseThrow(() -> invalid(
                        "/cadre", "unknown-cadre", new Text("该单位没有此编号的干部", "The unit has no cadre with this number")));
        if (course.head() != null
                && (command.reason() == null || command.reason().isBlank())) {
            throw invalid(
                    "/reason", "not-blank", new Text("更换第一责任人须说明理由", "Replacing the accountable head needs a reason"));
        }
        course.name(cadre);
        courses.flush();
        courses.keepHead(
                id,
                cadre,
                command.reason(),
                reader.caller().username(),
                standing.facts().today());
        return views.require(id, reader);
    }

    @Transactional
    CourseView sign(UUID id, Reader reader) {
        // Who is late is late, though the scan has not seen it yet.
        late.escalate(id);
        var course = courses.lock(id);
        var standing = courses.standing(id, terms.today(), reader);
        steps.make(course, CourseEvent.SIGN, standing, reader, null);
        papers.sign(id, reader.caller().username(), standing.facts().today());
        course.submit();
        courses.flush();
        return views.require(id, reader);
    }

    @Transactional
    CourseView giveBack(UUID id, ReturnPaper command, Reader reader) {
        var course = courses.lock(id);
        var standing = courses.standing(id, terms.today(), reader);
        var today = standing.facts().today();
        steps.make(course, CourseEvent.RETURN, standing, reader, command.reason());
        papers.decide(id, "RETURNED", command.reason(), reader.caller().username(), today);
        var policy = standing.policy();
        course.giveBack(terms.set(
                id,
                Purpose.CAMPAIGN_STAGE,
                today,
                policy.period("campaign.afterReturn"),
                policy.integer("campaign.warnBefore"),
                reader.caller()));
        courses.flush();
        return views.require(id, reader);
    }

    @Transactional
    CourseView pass(UUID id, Reader reader) {
        var course = courses.lock(id);
        var standing = courses.standing(id, terms.today(), reader);
        var today = standing.facts().today();
        var passed = course.state();
        var next = steps.make(course, CourseEvent.PASS, standing, reader, null);
        papers.decide(id, "PASSED", null, reader.caller().username(), today);
        if (next == CourseState.CONCLUDED) {
            course.conclude(today);
        } else {
            course.enter(next, courses.stageDue(course.campaignId(), next));
        }
        steps.announcePassage(course, passed);
        return views.require(id, reader);
    }

    private static ProblemException invalid(String pointer, String code, Text text) {
        return new ProblemException(HttpProblem.INVALID_CONTENT, Violation.at(pointer, code, text));
    }
}
