package cn.hengjian.supervision.draw;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.supervision.draw.rules.Candidates;
import java.util.List;

/** Refusals of draws. */
enum DrawProblem implements ProblemType {
    TOO_FEW_INSPECTORS("draw-too-few-inspectors", 409, "可派检查人员不足", "Too few inspectors may be sent"),
    NOT_DRAWN("draw-not-drawn", 409, "尚未抽取", "Not drawn yet"),
    TARGETS_TAKEN("draw-targets-taken", 409, "抽取结果已用于安排检查", "The draw's targets were taken already");

    private final Kind kind;

    DrawProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    /** Candidates that can't be inspected by enough people, each with who is recused there. */
    static ProblemException tooFew(List<Violation> units) {
        return new ProblemException(
                TOO_FEW_INSPECTORS,
                new Text(
                        "部分候选单位除回避人员外可派人数不足；请增补检查人员或缩小计划范围",
                        "For some candidates too few are left who aren't recused; register more inspectors or narrow the plan"),
                units);
    }

    /** Nothing of what was drawn is told: that it doesn't go is all. */
    static ProblemException noRoundWorked(Candidates candidates) {
        return new ProblemException(
                TOO_FEW_INSPECTORS,
                new Text(
                                "抽取 %s 轮均无法为每个单位配足 %s 名检查人员（共 %s 名，每人至多 %s 次）；请增补检查人员后重新准备",
                                "In %s rounds not every unit got its %s inspectors (%s in all, each at most %s times); register more and prepare another draw")
                        .with(
                                candidates.maxRounds(),
                                candidates.inspectorsPerUnit(),
                                candidates.inspectors().size(),
                                candidates.maxVisits()));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
