package cn.hengjian.personnel.correction;

import cn.hengjian.platform.problem.ProblemType;

/** Refusals about requests for correction. */
enum CorrectionProblem implements ProblemType {
    RECORD_UNCHANGED(
            "correction-record-unchanged", 409, "请先更正档案，再接受申请", "Correct the record first, then accept the request");

    private final Kind kind;

    CorrectionProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
