package cn.hengjian.platform.sheetimport;

import cn.hengjian.platform.problem.ProblemType;

/** Refusals of an import. */
enum SheetImportProblem implements ProblemType {
    ROWS_REJECTED("rows-rejected", 422, "部分行有误，未导入任何数据", "Some rows are wrong; nothing was imported");

    private final Kind kind;

    SheetImportProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
