package cn.hengjian.platform.spreadsheet;

import cn.hengjian.platform.check.Checked;
import cn.hengjian.platform.problem.Text;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A closed list of codes with their Chinese labels. */
final class Choices {

    /** A message that lists more than this helps nobody. */
    private static final int LISTED = 15;

    private final Map<String, Checked<String>> accepted = new HashMap<>();
    private final Checked<String> refusal;

    Choices(Map<String, String> labelsByCode) {
        labelsByCode.forEach((code, label) -> {
            accepted.put(label, Checked.valid(code));
        });
        labelsByCode.keySet().forEach(code -> accepted.put(code.toUpperCase(Locale.ROOT), Checked.valid(code)));
        var more = labelsByCode.size() > LISTED ? "…" : "";
        var choices = labelsByCode.entrySet().stream()
                .limit(LISTED)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("、"));
        refusal = Checked.refused("unknown-value", new Text("应为以下之一：%s%s", "Must be one of: %s%s").with(choices, more));
    }

    Checked<String> parse(String text) {
        var exact = accepted.get(text);
        return exact != null ? exact : accepted.getOrDefault(text.toUpperCase(Locale.ROOT), refusal);
    }
}
