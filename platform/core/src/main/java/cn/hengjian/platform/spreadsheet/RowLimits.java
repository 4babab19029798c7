package cn.hengjian.platform.spreadsheet;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;

/** Refusals of rows that pass a limit, in the same words for both formats. */
final class RowLimits {

    private RowLimits() {}

    static ProblemException tooManyRows(long row, SheetLimits limits) {
        return SheetProblem.TOO_LARGE.atRow(
                row,
                "too-many-rows",
                new Text("数据超过 %s 行，请拆分后上传", "There are more than %s rows of data; split the sheet")
                        .with(limits.maxRows()));
    }

    static ProblemException tooManyCells(long row, SheetLimits limits) {
        return SheetProblem.TOO_LARGE.atRow(
                row,
                "too-many-cells",
                new Text("第 %s 行超过 %s 列", "Row %s has more than %s cells").with(row, limits.maxColumns()));
    }

    /** Row 0 stands for a text that several cells share. */
    static ProblemException cellTooLong(long row, SheetLimits limits) {
        if (row == 0) {
            return SheetProblem.TOO_LARGE.because(
                    new Text("有单元格超过 %s 个字符", "A cell has more than %s characters").with(limits.maxCellLength()));
        }
        return SheetProblem.TOO_LARGE.atRow(
                row,
                "cell-too-long",
                new Text(
                                "第 %s 行有单元格超过 %s 个字符，或双引号没有结束",
                                "Row %s has a cell of more than %s characters, or a double quote that is never closed")
                        .with(row, limits.maxCellLength()));
    }

    /** Carries a refusal through a parser that only knows its own row count. */
    static final class CellTooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CellTooLong() {
            super(null, null, false, false);
        }
    }

    /** Carries a refusal through a parser that only knows its own row count. */
    static final class TooManyCells extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyCells() {
            super(null, null, false, false);
        }
    }
}
