package cn.hengjian.personnel.codes;

import cn.hengjian.personnel.codes.CodeTable.Spell;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Consumer;

/** The tables that the service ships: {@code codes/tables.csv} lists them, each has a file of its own. */
public final class CodeTables {

    public static final CodeTable SEX;
    public static final CodeTable ETHNICITY;
    public static final CodeTable POLITICAL_STATUS;
    public static final CodeTable EDUCATION;
    public static final CodeTable DEGREE;
    public static final CodeTable LEVEL;
    public static final CodeTable RANK;
    public static final CodeTable REGION;

    private static final SequencedMap<String, CodeTable> BY_ID = new LinkedHashMap<>();

    static {
        each("tables", table -> {
            var id = table.getField("id");
            var spells = new ArrayList<Spell>();
            each(id, entry -> spells.add(spell(entry)));
            BY_ID.put(id, CodeTable.of(id, table.getField("standard"), text(table), spells));
        });
        SEX = require("sex");
        ETHNICITY = require("ethnicity");
        POLITICAL_STATUS = require("political-status");
        EDUCATION = require("education");
        DEGREE = require("degree");
        LEVEL = require("level");
        RANK = require("rank");
        REGION = require("region");
    }

    private CodeTables() {}

    static List<CodeTable> all() {
        return List.copyOf(BY_ID.values());
    }

    static CodeTable require(String id) {
        var table = BY_ID.get(id);
        if (table == null) {
            throw new ProblemException(
                    HttpProblem.NOT_FOUND,
                    new Text("没有这个代码表；可用：%s", "There is no such code table; there is: %s")
                            .with(String.join(", ", BY_ID.keySet())));
        }
        return table;
    }

    private static void each(String name, Consumer<NamedCsvRecord> consumer) {
        try (var rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            rows.forEach(consumer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        var resource = "codes/" + name + ".csv";
        var stream = CodeTables.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("missing resource " + resource);
        }
        return stream;
    }

    private static Spell spell(NamedCsvRecord row) {
        return new Spell(
                row.getField("code"), text(row), year(row, "from", Spell.ALWAYS), year(row, "to", Spell.STILL));
    }

    private static int year(NamedCsvRecord row, String column, int absent) {
        return row.findField(column)
                .filter(year -> !year.isEmpty())
                .map(Integer::parseInt)
                .orElse(absent);
    }

    /** Names of places have no English. */
    private static Text text(NamedCsvRecord row) {
        var chinese = row.getField("zh");
        return new Text(chinese, row.findField("en").orElse(chinese));
    }
}
