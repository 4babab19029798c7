package cn.hengjian.personnel.contact;

import cn.hengjian.personnel.absence.AbsenceKind;
import cn.hengjian.personnel.casework.Recusal;
import cn.hengjian.personnel.contact.rules.ContactRules.Refusal;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rest.ConstraintRefusals;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;

/** Refusals about contact links. */
enum ContactProblem implements ProblemType {
    TARGET_TAKEN("contact-target-taken", "该领导已联系此对象", "This leader contacts this target already"),
    REPLACED("contact-replaced", "该联系已有替换对象", "This link has a replacement already"),
    VISITED("contact-visited-that-day", "该日已有走访记录", "There is a visit on that day already"),
    AWAY("contact-visitor-away", "该日请假或出差", "The leader was on leave or on a trip on that day"),
    SOLVED("contact-problem-solved", "该问题已经解决", "This problem is solved already");

    private final Kind kind;

    ContactProblem(String slug, String zhCN, String en) {
        this.kind = new Kind(slug, 409, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这项联系", "There is no such contact link"));
    }

    static ProblemException absentPart() {
        return new ProblemException(
                HttpProblem.NOT_FOUND, new Text("该联系没有这条记录", "There is no such record of this contact link"));
    }

    static ProblemException invalid(String pointer, String code, Text message) {
        return new ProblemException(HttpProblem.INVALID_CONTENT, Violation.at(pointer, code, message));
    }

    static ProblemException away(LocalDate day, AbsenceKind why) {
        return new ProblemException(AWAY, Violation.at("/day", "absent", why.onRecord(day)));
    }

    static ProblemException of(Refusal refusal) {
        return switch (refusal) {
            case NOT_THE_RECEIVER ->
                WorkflowProblem.anotherPerson(
                        new Text("由受领的领导本人接受", "The leader who is to hold it takes it up, nobody else"));
            case NOT_THE_HOLDER ->
                WorkflowProblem.anotherPerson(new Text("由联系领导本人记录", "The leader who holds it records this"));
            case NOT_A_WORK_POINT ->
                WorkflowProblem.guardMissing("work-point", new Text("只评定工作联系点", "Only work contact points are rated"));
            case OWN_CASE -> Recusal.ownCase();
            case KIN -> Recusal.kin();
        };
    }

    /** For whoever loses a race, the database says what the rule says otherwise. */
    @Singleton
    static class Constraints implements ConstraintRefusals {

        @Override
        public Map<String, ProblemException> byConstraint() {
            return Map.of(
                    "contact_link_once",
                    new ProblemException(TARGET_TAKEN, TARGET_TAKEN.title()),
                    "contact_link_replaced_once",
                    new ProblemException(REPLACED, REPLACED.title()),
                    "contact_visit_once",
                    new ProblemException(
                            VISITED, Violation.at("/day", "taken", new Text("每日只计一次走访", "A date counts once"))));
        }
    }
}
