package cn.hengjian.personnel.form;

import cn.hengjian.personnel.codes.CodeTable;
import cn.hengjian.personnel.codes.CodeTables;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Codes by the labels that forms have, and the other way round. */
final class FormLabels {

    /** What people write instead of the standard's words. */
    private static final Map<String, String> PARTIES = Map.of(
            "中共党员", "01", "党员", "01", "中共预备党员", "02", "预备党员", "02", "共青团员", "03", "团员", "03", "无党派人士", "12", "无党派",
            "12", "群众", "13");

    private FormLabels() {}

    static Optional<String> ethnicity(String text) {
        return code(CodeTables.ETHNICITY, text).or(() -> code(CodeTables.ETHNICITY, text + "族"));
    }

    static Optional<String> politicalStatus(String text) {
        return Optional.ofNullable(PARTIES.get(text)).or(() -> code(CodeTables.POLITICAL_STATUS, text));
    }

    static @Nullable String label(CodeTable table, @Nullable String code) {
        var label = code == null ? null : table.labels().get(code);
        return label == null ? null : label.zhCN();
    }

    private static Optional<String> code(CodeTable table, String text) {
        return table.labels().entrySet().stream()
                .filter(entry -> entry.getValue().zhCN().equals(text))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
