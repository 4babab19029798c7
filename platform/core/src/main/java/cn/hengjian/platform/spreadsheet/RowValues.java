package cn.hengjian.platform.spreadsheet;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values of a row that passed every check. */
public final class RowValues {

    private final Map<String, Integer> indexes;
    private final @Nullable Object[] values;

    RowValues(Map<String, Integer> indexes, @Nullable Object[] values) {
        this.indexes = indexes;
        this.values = values;
    }

    /** The value of a mandatory column. */
    public <T> T require(Column<T> column) {
        return Objects.requireNonNull(find(column), column.code());
    }

    /** The value of a column, or null if the cell is empty or the sheet lacks the column. */
    @SuppressWarnings("unchecked") // the schema parsed this place with this column's parser
    public <T> @Nullable T find(Column<T> column) {
        var index = indexes.get(column.code());
        if (index == null) {
            throw new IllegalArgumentException("no column " + column.code() + " in the schema");
        }
        return (T) values[index];
    }

    /** Values may be personal data. */
    @Override
    public String toString() {
        return "RowValues[columns=" + values.length + "]";
    }
}
