package cn.hengjian.platform.spreadsheet;

/**
 * One column of a sheet: how its header reads and how its cells are read.
 *
 * @param code stable English name, accepted as a header and used in errors
 * @param label Chinese header
 * @param mandatory whether the header must be there and every cell filled
 * @param parser reads a cell that is not empty
 */
public record Column<T>(String code, String label, boolean mandatory, CellParser<T> parser) {

    /** A column that every sheet has and every row fills. */
    public static <T> Column<T> required(String code, String label, CellParser<T> parser) {
        return new Column<>(code, label, true, parser);
    }

    /** A column that may be missing, or empty in a row. */
    public static <T> Column<T> optional(String code, String label, CellParser<T> parser) {
        return new Column<>(code, label, false, parser);
    }
}
