package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.selection.rules.Refusal;
import cn.hengjian.personnel.selection.rules.SelectionFacts;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rest.ConstraintRefusals;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.inject.Singleton;
import java.util.Map;

/** Refusals about selections. */
enum SelectionProblem implements ProblemType {
    POST_COMPETED_FOR("selection-of-post-open", "该职位已有进行中的竞争上岗", "A selection for this post is under way"),
    ALREADY_REGISTERED("selection-already-registered", "已经报名", "Registered already"),
    REGISTRATION_OVER("selection-registration-over", "报名已经截止", "The time to register has passed"),
    OBJECTION_LATE("selection-objection-late", "异议期限已过", "The time to object has passed"),
    ALREADY_OBJECTED("selection-already-objected", "已经提出异议", "Objected already"),
    ALREADY_REPORTED("selection-already-reported", "考察已经报告", "The inspection was reported already"),
    ALREADY_SERVED("selection-decision-served", "决定已经送达", "The decision was served already"),
    PUBLICITY_OVER("selection-publicity-over", "公示已经期满", "The time of publicity has passed"),
    ALREADY_SCREENED("selection-already-screened", "该报名人已经审查", "The candidate was looked at already");

    private final Kind kind;

    SelectionProblem(String slug, String zhCN, String en) {
        this.kind = new Kind(slug, 409, zhCN, en);
    }

    static ProblemException of(Refusal refusal, SelectionFacts facts) {
        return switch (refusal) {
            case CANDIDATE ->
                WorkflowProblem.anotherPerson(
                        new Text("回避（G2）：报名人不得办理本次竞争上岗", "Recusal (G2): no candidate acts in the selection"));
            case KIN ->
                WorkflowProblem.anotherPerson(new Text(
                        "回避（G2）：您与报名人有亲属关系，须由他人办理",
                        "Recusal (G2): you are kin of a candidate; another person has to do this"));
            case PRIOR_ROLE ->
                WorkflowProblem.anotherPerson(new Text(
                        "回避（G2）：异议须由原审查人以外的人答复；办理过本次竞争上岗、担任考官或者考察人员的人不得决定",
                        "Recusal (G2): another than who rejected answers an objection; who had a part in the selection, sat in"
                                + " the panel or inspected does not decide"));
            case REGISTRATION_OVER -> plain(REGISTRATION_OVER);
            case ALREADY_REGISTERED -> plain(ALREADY_REGISTERED);
            case ALREADY_SCREENED -> plain(ALREADY_SCREENED);
            case ALREADY_OBJECTED -> plain(ALREADY_OBJECTED);
            case OBJECTION_LATE -> plain(OBJECTION_LATE);
            case ALREADY_REPORTED -> plain(ALREADY_REPORTED);
            case ALREADY_SERVED -> plain(ALREADY_SERVED);
            case PUBLICITY_OVER -> plain(PUBLICITY_OVER);
            case WRITTEN_MISSING,
                    PANEL_SIZE,
                    PARTY_RECUSED,
                    MARKS_MISSING,
                    REVIEW_MISSING,
                    RATIO,
                    PASSED_OVER,
                    TOO_FEW_INSPECTORS,
                    REPORT_MISSING,
                    NOT_INSPECTED,
                    UNSUITABLE,
                    NO_AUTHORITY,
                    NO_QUORUM,
                    NO_MAJORITY,
                    PUBLICITY_SHORT,
                    PUBLICITY_RUNNING,
                    PROBATION_RUNNING,
                    CONGRESS_MISSING,
                    BAR_UNJUSTIFIED,
                    REGISTRATION_SHORT,
                    NOT_REGISTERED,
                    REGISTRATION_RUNNING,
                    TOO_FEW,
                    ENOUGH,
                    INELIGIBLE,
                    NO_GROUND,
                    UNSCREENED,
                    NOT_REJECTED,
                    NO_OBJECTION,
                    OBJECTION_RUNNING,
                    OBJECTION_OPEN -> MissingSteps.of(refusal, facts);
        };
    }

    private static ProblemException plain(SelectionProblem problem) {
        return new ProblemException(problem, problem.title());
    }

    @Override
    public Kind kind() {
        return kind;
    }

    /** What the database refuses. */
    @Singleton
    static class Constraints implements ConstraintRefusals {

        @Override
        public Map<String, ProblemException> byConstraint() {
            return Map.of(
                    "selection_one_per_post", plain(POST_COMPETED_FOR),
                    "candidate_once", plain(ALREADY_REGISTERED));
        }
    }
}
