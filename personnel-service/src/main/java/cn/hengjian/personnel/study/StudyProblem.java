package cn.hengjian.personnel.study;

import cn.hengjian.personnel.casework.Recusal;
import cn.hengjian.personnel.study.rules.StudyRules.Refusal;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.rest.ConstraintRefusals;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.inject.Singleton;
import java.util.Map;

/** Refusals about study records. */
enum StudyProblem implements ProblemType {
    OVERLAP("study-overlap", "与该干部另一学习记录时间重叠", "It overlaps another study record of this cadre"),
    IN_LEDGER("training-in-study-ledger", "该培训已有学习记录", "There are study records of this training");

    private final Kind kind;

    StudyProblem(String slug, String zhCN, String en) {
        this.kind = new Kind(slug, 409, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这条学习记录", "There is no such study record"));
    }

    static Violation absentCadre(String pointer) {
        return Violation.at(pointer, "unknown-cadre", StudyFaults.UNKNOWN_CADRE);
    }

    static ProblemException of(Refusal refusal) {
        return switch (refusal) {
            case OWN_CASE -> Recusal.ownCase();
            case KIN -> Recusal.kin();
            case ENTERED_IT -> WorkflowProblem.anotherPerson(new Text("录入人不得确认", "Who entered it does not confirm it"));
            case NOT_ENTERED -> WorkflowProblem.anotherPerson(new Text("由录入人撤回", "Who entered it takes it back"));
        };
    }

    /** What the database refuses. */
    @Singleton
    static class Constraints implements ConstraintRefusals {

        @Override
        public Map<String, ProblemException> byConstraint() {
            return Map.of(
                    "study_record_once",
                    new ProblemException(OVERLAP, OVERLAP.title()),
                    "study_record_training",
                    new ProblemException(IN_LEDGER, IN_LEDGER.title()));
        }
    }
}
