package cn.hengjian.platform.sheetimport;

import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;

/** Refusals of an import. */
enum SheetImportProblem implements ProblemType {
    ROWS_REJECTED("rows-rejected", 422, "部分行有误，未导入任何数据", "Some rows are wrong; nothing was imported");

    private final String slug;
    private final int status;
    private final Text title;

    SheetImportProblem(String slug, int status, String zhCN, String en) {
        this.slug = slug;
        this.status = status;
        this.title = new Text(zhCN, en);
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
