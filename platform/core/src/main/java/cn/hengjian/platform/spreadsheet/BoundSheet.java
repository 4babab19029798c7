package cn.hengjian.platform.spreadsheet;

import cn.hengjian.platform.check.Checked;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sheet whose header fits a schema; hands out its rows, each read whole. */
public final class BoundSheet {

    private static final Text EMPTY_CELL = new Text("不能为空", "Must not be empty");
    private static final Text BAD_CHARACTER =
            new Text("含有不可见的控制字符或损坏的字符", "Contains a control character or a broken character");
    private static final Text EXTRA_CELL = new Text("表头之外的单元格有内容", "A cell beyond the headers has content");

    private final SheetRow header;
    private final List<Column<?>> columns;
    private final Map<String, Integer> byCode;
    private final int[] places;
    private final SheetReader reader;

    BoundSheet(
            SheetRow header, List<Column<?>> columns, Map<String, Integer> byCode, int[] places, SheetReader reader) {
        this.header = header;
        this.columns = columns;
        this.byCode = byCode;
        this.places = places;
        this.reader = reader;
    }

    /** The header row as it stands in the file. */
    public SheetRow header() {
        return header;
    }

    /**
     * The next row, or null at the end. A bad cell rejects its row and nothing else.
     *
     * @throws ProblemException a {@link SheetProblem} if the file cannot be read on
     */
    public @Nullable ParsedRow next() throws IOException {
        var row = reader.next();
        return row == null ? null : parse(row);
    }

    private ParsedRow parse(SheetRow row) {
        var values = new @Nullable Object[places.length];
        List<Violation> violations = List.of();
        for (int i = 0; i < places.length; i++) {
            if (places[i] < 0) {
                continue;
            }
            var column = columns.get(i);
            switch (read(column, Formulas.restore(row.cell(places[i])))) {
                case null -> {}
                case Checked.Valid<?>(var value) -> values[i] = value;
                case Checked.Refused<?>(var code, var message) ->
                    violations = with(violations, Violation.cell(row.number(), column.code(), code, message));
            }
        }
        for (int cell = header.cells().size(); cell < row.cells().size(); cell++) {
            if (!row.cell(cell).isEmpty()) {
                violations = with(violations, Violation.cell(row.number(), null, "extra-cell", EXTRA_CELL));
                break;
            }
        }
        return violations.isEmpty()
                ? new ParsedRow.Accepted(row, new RowValues(byCode, values))
                : new ParsedRow.Rejected(row, violations);
    }

    /** What the cell holds; null stands for an empty cell that may be empty. */
    private static @Nullable Checked<?> read(Column<?> column, String text) {
        if (text.isEmpty()) {
            return column.mandatory() ? Checked.refused("required", EMPTY_CELL) : null;
        }
        return Characters.allAllowed(text)
                ? column.parser().parse(text)
                : Checked.refused("bad-character", BAD_CHARACTER);
    }

    private static List<Violation> with(List<Violation> violations, Violation next) {
        var longer = violations.isEmpty() ? new ArrayList<Violation>(4) : violations;
        longer.add(next);
        return longer;
    }
}
