package cn.hengjian.assessment.goal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** How the goals of one version became those of another. */
public final class Comparison {

    private Comparison() {}

    /** What happened to a goal. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A goal that is not the same in both.
     *
     * @param fields what changed in it; empty for a goal that only one version has
     */
    public record Changed(String code, Kind kind, List<Field> fields) {}

    /** One value, before and after; null where there is none. */
    public record Field(
            String name, @Nullable String before, @Nullable String after) {}

    /** In the order of the later version; what that has no more comes last. */
    public static List<Changed> of(List<Goal> before, List<Goal> after) {
        return between(byCode(before), byCode(after));
    }

    /** The same of anything that has a code and fields. */
    public static List<Changed> between(
            Map<String, Map<String, @Nullable String>> before,
            SequencedMap<String, Map<String, @Nullable String>> after) {
        var former = new LinkedHashMap<String, Map<String, @Nullable String>>(before);
        var changes = new ArrayList<Changed>();
        for (var code : after.sequencedKeySet()) {
            Map<String, @Nullable String> old = former.remove(code);
            Map<String, @Nullable String> texts = after.getOrDefault(code, Map.of());
            if (old == null) {
                changes.add(new Changed(code, Kind.ADDED, List.of()));
                continue;
            }
            var fields = fields(old, texts);
            if (!fields.isEmpty()) {
                changes.add(new Changed(code, Kind.CHANGED, fields));
            }
        }
        former.keySet().forEach(code -> changes.add(new Changed(code, Kind.REMOVED, List.of())));
        return List.copyOf(changes);
    }

    /** The values that differ, of two things with the same fields. */
    public static List<Field> fields(Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        return before.keySet().stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new Field(name, before.get(name), after.get(name)))
                .toList();
    }

    private static SequencedMap<String, Map<String, @Nullable String>> byCode(List<Goal> goals) {
        var byCode = new LinkedHashMap<String, Map<String, @Nullable String>>();
        goals.forEach(goal -> byCode.put(goal.code(), texts(goal)));
        return byCode;
    }

    private static Map<String, @Nullable String> texts(Goal goal) {
        var texts = new LinkedHashMap<String, @Nullable String>();
        texts.put("level", goal.level().name());
        texts.put("parent", goal.parent());
        texts.put("objective", goal.objective());
        texts.put("requirement", goal.requirement());
        texts.put("target", plain(goal.target()));
        texts.put("measure", goal.measure());
        texts.put("additive", String.valueOf(goal.additive()));
        texts.put("from", goal.from().toString());
        texts.put("to", goal.to().toString());
        return texts;
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
