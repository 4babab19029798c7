package cn.hengjian.assessment.citation;

import cn.hengjian.platform.problem.ProblemType;

/** Refusals about cited evidence. */
enum CitationProblem implements ProblemType {
    CITED("evidence-cited", 409, "本次考核已引用该材料", "The appraisal cites this piece already");

    private final Kind kind;

    CitationProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
