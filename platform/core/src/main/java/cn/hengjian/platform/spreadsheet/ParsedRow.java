package cn.hengjian.platform.spreadsheet;

import cn.hengjian.platform.problem.Violation;
import java.util.List;

/** What became of a row: all its values, or all its errors. */
public sealed interface ParsedRow {

    /** The row as it stands in the file. */
    SheetRow source();

    /** Every cell was read. */
    record Accepted(SheetRow source, RowValues values) implements ParsedRow {}

    /** Some cells were refused; all of them are named. */
    record Rejected(SheetRow source, List<Violation> violations) implements ParsedRow {

        public Rejected {
            violations = List.copyOf(violations);
        }
    }
}
