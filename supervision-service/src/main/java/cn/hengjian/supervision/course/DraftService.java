package cn.hengjian.supervision.course;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.supervision.codelist.CodeList;
import cn.hengjian.supervision.codelist.CodeLists;
import cn.hengjian.supervision.course.rules.CourseEvent;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Writes the papers of gates until they are signed. */
@ApplicationScoped
class DraftService {

    private final CourseRepository courses;
    private final PaperRepository papers;
    private final CourseViewRepository views;
    private final CourseSteps steps;
    private final CodeLists codes;
    private final Terms terms;

    DraftService(
            CourseRepository courses,
            PaperRepository papers,
            CourseViewRepository views,
            CourseSteps steps,
            CodeLists codes,
            Terms terms) {
        this.courses = courses;
        this.papers = papers;
        this.views = views;
        this.steps = steps;
        this.codes = codes;
        this.terms = terms;
    }

    @Transactional
    CourseView draft(UUID id, DraftPaper command, Reader reader) {
        var course = courses.lock(id);
        var standing = courses.standing(id, terms.today(), reader);
        var today = standing.facts().today();
        steps.make(course, CourseEvent.DRAFT, standing, reader, null);
        var list = codes.inForce(today);
        var violations = violations(command.itemsOrNone(), course, list);
        ProblemException.requireNone(violations);
        var paper = papers.write(course, command, reader.caller().username(), today);
        papers.attach(paper, command.filesOrNone(), reader.caller());
        courses.touch(id);
        papers.writeItems(paper, command.itemsOrNone(), list.version());
        return views.require(id, reader);
    }

    private List<Violation> violations(List<DraftPaper.Item> items, Course course, CodeList list) {
        var named = items.stream()
                .map(DraftPaper.Item::findingId)
                .filter(Objects::nonNull)
                .toList();
        var known = papers.findingsAt(course.unitId(), named);
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (!list.winds().containsKey(item.windCode())) {
                violations.add(Violation.at(
                        "/items/" + i + "/windCode",
                        "unknown-code",
                        new Text("五风代码表中没有此代码", "The five winds have no such code")));
            }
            if (item.findingId() != null && !known.contains(item.findingId())) {
                violations.add(Violation.at(
                        "/items/" + i + "/findingId",
                        "unknown-finding",
                        new Text("本单位没有此问题", "There is no such finding at the unit")));
            }
        }
        return violations;
    }
}
