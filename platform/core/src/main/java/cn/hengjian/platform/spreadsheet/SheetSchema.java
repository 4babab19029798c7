package cn.hengjian.platform.spreadsheet;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns that a kind of sheet may have, in any order. */
public final class SheetSchema {

    /** Columns that an error report adds: a corrected report can be sent back as it is. */
    private static final Set<String> REPORT_COLUMNS = Set.of("row", "error", "行号", "错误");

    private final List<Column<?>> columns;
    private final Map<String, Integer> byHeader = new HashMap<>();
    private final Map<String, Integer> byCode = new HashMap<>();

    private SheetSchema(List<Column<?>> columns) {
        this.columns = List.copyOf(columns);
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            byCode.put(column.code(), i);
            if (byHeader.put(key(column.code()), i) != null || byHeader.put(key(column.label()), i) != null) {
                throw new IllegalArgumentException("two columns share the header " + column.code());
            }
        }
    }

    public static SheetSchema of(Column<?>... columns) {
        return new SheetSchema(Arrays.asList(columns));
    }

    public List<Column<?>> columns() {
        return columns;
    }

    /** The Chinese headers, as for a template to fill in. */
    public List<String> labels() {
        return columns.stream().<String>map(Column::label).toList();
    }

    /**
     * Reads the header of a sheet and binds its columns; rows are read on from there.
     *
     * @throws ProblemException {@link SheetProblem#EMPTY} or {@link SheetProblem#HEADER}, naming every wrong header
     */
    public BoundSheet bind(SheetReader reader) throws IOException {
        var header = reader.next();
        if (header == null) {
            throw SheetProblem.EMPTY.because(
                    new Text("表格没有内容，首行应为表头：%s", "The sheet is empty; its first row must hold the headers %s")
                            .with(String.join("、", labels())));
        }
        return new BoundSheet(header, columns, byCode, places(header), reader);
    }

    private int[] places(SheetRow header) {
        var places = new int[columns.size()];
        Arrays.fill(places, -1);
        var errors = new ArrayList<Violation>();
        for (int cell = 0; cell < header.cells().size(); cell++) {
            var name = header.cell(cell);
            var index = byHeader.get(key(name));
            if (index == null) {
                if (!name.isEmpty() && !REPORT_COLUMNS.contains(key(name))) {
                    errors.add(Violation.cell(header.number(), shown(name), "unknown-column", unknown()));
                }
            } else if (places[index] >= 0) {
                errors.add(Violation.cell(
                        header.number(),
                        columns.get(index).code(),
                        "duplicate-column",
                        new Text("列“%s”出现了两次", "The column %s is there twice")
                                .with(columns.get(index).label())));
            } else {
                places[index] = cell;
            }
        }
        for (int i = 0; i < places.length; i++) {
            var column = columns.get(i);
            if (places[i] < 0 && column.mandatory()) {
                errors.add(Violation.cell(
                        header.number(),
                        column.code(),
                        "missing-column",
                        new Text("缺少必需的列“%s”", "The required column %s is missing").with(column.label())));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(SheetProblem.HEADER, errors.getFirst().message(), errors);
        }
        return places;
    }

    private Text unknown() {
        return new Text("未知的列；可用的列：%s", "Unknown column; the columns are %s")
                .with(columns.stream()
                        .map(column -> column.label() + " " + column.code())
                        .collect(Collectors.joining("、")));
    }

    private static String shown(String name) {
        var clean = Characters.replaceForbidden(name);
        return clean.length() > 40 ? clean.substring(0, clean.offsetByCodePoints(0, 20)) + "…" : clean;
    }

    /** Header cells are compared without case, and without the star or colon that forms put beside a name. */
    private static String key(String header) {
        return Characters.trim(header.replace("*", "").replace("＊", "")).toLowerCase(Locale.ROOT);
    }
}
