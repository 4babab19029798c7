package cn.hengjian.assessment.appraisal;

import cn.hengjian.platform.problem.ProblemType;

/** Refusals about what-ifs. */
enum WhatIfProblem implements ProblemType {
    NOT_COMPUTED("what-if-without-computation", 409, "考核得分尚未计算或已过期", "The run's scores are missing or outdated"),
    OUTDATED("what-if-outdated", 409, "试算所依据的内容已改变", "What this what-if came from has changed since");

    private final Kind kind;

    WhatIfProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
