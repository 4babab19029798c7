package cn.hengjian.platform.spreadsheet;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.ProblemType;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;

/** Why a whole sheet is refused, as opposed to single rows of it. */
public enum SheetProblem implements ProblemType {
    UNSUPPORTED_MEDIA_TYPE("sheet-media-type", 415, "只接受 xlsx 或 csv 表格", "Only xlsx or csv sheets are accepted"),
    UNRECOGNISED("sheet-unrecognised", 415, "文件不是所声明的表格格式", "The file is not the kind of sheet it is said to be"),
    CORRUPT("sheet-corrupt", 400, "表格文件已损坏", "The sheet is damaged"),
    CHARSET("sheet-charset", 400, "文字编码无法识别", "The text encoding cannot be read"),
    UNSAFE("sheet-unsafe", 422, "表格含有不允许的内容", "The sheet contains what is not allowed"),
    EMPTY("sheet-empty", 422, "表格为空", "The sheet is empty"),
    HEADER("sheet-header", 422, "表头不符合要求", "The header row is not as required"),
    TOO_LARGE("sheet-too-large", 413, "表格过大", "The sheet is too large");

    private final Kind kind;

    SheetProblem(String slug, int status, String zhCN, String en) {
        this.kind = new Kind(slug, status, zhCN, en);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    ProblemException because(Text detail) {
        return new ProblemException(this, detail);
    }

    ProblemException atRow(long row, String code, Text detail) {
        return new ProblemException(this, Violation.cell(row, null, code, detail));
    }
}
