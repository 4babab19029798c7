package cn.hengjian.supervision.codelist;

import cn.hengjian.platform.problem.Text;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One version of the five winds and the causes.
 *
 * @param winds winds and their sub-codes, each wind before its own
 * @param causes causes by code
 */
public record CodeList(int version, LocalDate effectiveFrom, Map<String, Text> winds, Map<String, Text> causes) {

    private static final Pattern NAME = Pattern.compile("five-winds_(\\d+)_(\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern WIND = Pattern.compile("(W[1-9])(\\.[1-9][0-9]?)?");
    private static final Pattern CAUSE = Pattern.compile("C[1-9]");

    public CodeList {
        winds = Collections.unmodifiableMap(new LinkedHashMap<>(winds));
        causes = Collections.unmodifiableMap(new LinkedHashMap<>(causes));
    }

    /** The name of a wind's or sub-wind's code that this list has. */
    public String windName(String code, Locale language) {
        return Objects.requireNonNull(winds.get(code), code).in(language);
    }

    /** The name of a cause's code that this list has. */
    public String causeName(String code, Locale language) {
        return Objects.requireNonNull(causes.get(code), code).in(language);
    }

    /**
     * Reads a list.
     *
     * @param name {@code five-winds_<version>_<effective-from>}
     * @param csv header {@code code,zhCN,en}
     * @throws IllegalStateException if anything in it is wrong, naming the code
     */
    static CodeList read(String name, String csv) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalStateException("not the name of a code list: " + name);
        }
        var winds = new LinkedHashMap<String, Text>();
        var causes = new LinkedHashMap<String, Text>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                var code = row.getField("code");
                var text = new Text(row.getField("zhCN"), row.getField("en"));
                if (text.zhCN().isBlank() || text.en().isBlank()) {
                    throw new IllegalStateException(name + ": " + code + " lacks a language");
                }
                if (mapFor(name, code, winds, causes).put(code, text) != null) {
                    throw new IllegalStateException(name + ": " + code + " stands twice");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (winds.isEmpty() || causes.isEmpty()) {
            throw new IllegalStateException(name + ": winds or causes are missing");
        }
        return new CodeList(Integer.parseInt(parts.group(1)), LocalDate.parse(parts.group(2)), winds, causes);
    }

    private static Map<String, Text> mapFor(
            String name, String code, Map<String, Text> winds, Map<String, Text> causes) {
        if (CAUSE.matcher(code).matches()) {
            return causes;
        }
        var wind = WIND.matcher(code);
        if (!wind.matches()) {
            throw new IllegalStateException(name + ": not a code: " + code);
        }
        if (wind.group(2) != null && !winds.containsKey(wind.group(1))) {
            throw new IllegalStateException(name + ": " + code + " stands before its wind");
        }
        return winds;
    }
}
