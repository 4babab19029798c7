package cn.hengjian.personnel.testing;

import cn.hengjian.platform.policy.PolicyPack;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The policy packs as they are shipped, for tests that change a value of one. */
public final class ShippedPolicy {

    /** The newest version of the pack of today's rules, under which new cases run. */
    public static final int NEWEST = 5;

    /** How a case names it. */
    public static final String REFERENCE = "CN-CURRENT/" + NEWEST;

    private ShippedPolicy() {}

    /** The values of a version of the pack of today's rules. */
    public static Map<String, String> values(int version) {
        var values = new HashMap<String, String>();
        try (var rows = CsvReader.builder()
                .ofNamedCsvRecord(
                        Path.of("src/main/resources/policy/CN-CURRENT_%s_2026-01-01.csv".formatted(version)))) {
            rows.forEach(row -> values.put(row.getField("key"), row.getField("value")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    /** A pack of today's rules with one value changed. */
    public static PolicyPack with(String key, String value) {
        var values = values(NEWEST);
        values.put(key, value);
        return new PolicyPack("CN-CURRENT", NEWEST + 1, values);
    }
}
