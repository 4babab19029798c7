package cn.hengjian.supervision.burden;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.supervision.burden.rules.BurdenRules.Refusal;

/** Refusals of the burden limiter. */
enum BurdenProblem implements ProblemType {
    VISIT_OVERLAP("visit-overlap", 409, "同一单位已有重叠的检查", "Another visit is at the unit then"),
    VISIT_CAP("visit-cap-reached", 409, "该单位当月检查次数已满", "The unit has its visits for the month");

    private final Kind kind;

    BurdenProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    /**
     * The refusal, with what to do instead.
     *
     * @param others numbers and ids of the visits that are in the way
     */
    static ProblemException of(Refusal refusal, String others, int cap) {
        return switch (refusal) {
            case OVERLAP ->
                new ProblemException(
                        VISIT_OVERLAP,
                        Violation.at(
                                "/from",
                                "overlap",
                                new Text(
                                                "与 %s 重叠：可并入该检查（POST /visits/{id}/merger），或另定日期，或由县委说明理由后突破（override）",
                                                "Overlaps with %s: merge with it (POST /visits/{id}/merger), choose other days,"
                                                        + " or let the county committee override it with a reason")
                                        .with(others)));
            case CAP_REACHED ->
                new ProblemException(
                        VISIT_CAP,
                        Violation.at(
                                "/from",
                                "cap-reached",
                                new Text(
                                                "当月上限为 %s 次，已有 %s：可并入其中一次（POST /visits/{id}/merger），或另定月份，或由县委说明理由后突破（override）",
                                                "The cap is %s a month, and there are %s: merge with one of them"
                                                        + " (POST /visits/{id}/merger), choose another month, or let the"
                                                        + " county committee override it with a reason")
                                        .with(cap, others)));
        };
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
