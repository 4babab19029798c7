package cn.hengjian.platform.spreadsheet;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param number counts from 1 as a spreadsheet program shows it; the header is usually row 1
 * @param cells the texts of the cells, trimmed; an empty cell is an empty text; trailing empty cells may be missing
 */
public record SheetRow(long number, List<String> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell at an index from 0, empty if the row is shorter. */
    public String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    /** Cells may hold personal data. */
    @Override
    public String toString() {
        return "SheetRow[number=" + number + ", cells=" + cells.size() + "]";
    }
}
