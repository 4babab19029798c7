package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.appraisal.SchemeLayout.Item;
import cn.hengjian.assessment.scheme.rules.IndicatorKind;
import cn.hengjian.assessment.score.rules.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The scheme that people of one kind are scored by: their run's own, or another in its place. Actual values are kept by
 * place in the own scheme and found by the indicator's code in another.
 *
 * @param questions where in the scheme the indicators are that take a question, by its code
 * @param places where in the own scheme each indicator's actual value stands, or -1; null if the scheme is the own
 */
record Yardstick(
        SchemeLayout own,
        SchemeLayout layout,
        List<Indicator> indicators,
        Map<String, Integer> questions,
        int @Nullable [] places) {

    /** Why an indicator has no counterpart in the own scheme. */
    enum Missing {
        NO_SUCH_CODE,
        OTHER_KIND,
        /** A value in another unit would be compared with a target that it doesn't belong to. */
        OTHER_UNIT
    }

    static Yardstick own(SchemeLayout own) {
        return new Yardstick(own, own, own.indicators(), own.questions(), null);
    }

    static Yardstick inPlaceOf(SchemeLayout own, SchemeLayout other) {
        var positions = new HashMap<String, Integer>();
        for (int i = 0; i < own.size(); i++) {
            positions.put(own.items().get(i).code(), i);
        }
        var places = new int[other.size()];
        for (int i = 0; i < places.length; i++) {
            var item = other.items().get(i);
            var at = positions.get(item.code());
            places[i] = at == null || missing(item, own.items().get(at)) != null ? -1 : at;
        }
        return new Yardstick(own, other, other.indicators(), other.questions(), places);
    }

    /** The actual values as this scheme has them. */
    @Nullable
    BigDecimal[] actuals(@Nullable BigDecimal[] values) {
        if (places == null) {
            return values;
        }
        @Nullable BigDecimal[] moved = new @Nullable BigDecimal[places.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = places[i] < 0 ? null : values[places[i]];
        }
        return moved;
    }

    /** Which indicators of this scheme have no values to be found. */
    Map<Item, Missing> withoutCounterpart() {
        var known = own.items().stream().collect(Collectors.toMap(Item::code, Function.identity()));
        var found = new LinkedHashMap<Item, Missing>();
        for (var item : layout.items()) {
            var missing = missing(item, known.get(item.code()));
            if (missing != null) {
                found.put(item, missing);
            }
        }
        return found;
    }

    /** Which indicators of the own scheme this one leaves out. */
    List<Item> unused() {
        var found = new ArrayList<>(own.items());
        var missing = withoutCounterpart();
        layout.items().stream()
                .filter(item -> !missing.containsKey(item))
                .forEach(item -> found.removeIf(each -> each.code().equals(item.code())));
        return List.copyOf(found);
    }

    /** A qualitative one that no question was asked for takes the overall grade, so that it always has its value. */
    private static @Nullable Missing missing(Item item, @Nullable Item counterpart) {
        if (item.kind() == IndicatorKind.QUAL) {
            return null;
        }
        if (counterpart == null) {
            return Missing.NO_SUCH_CODE;
        }
        if (counterpart.kind() != item.kind()) {
            return Missing.OTHER_KIND;
        }
        return Objects.equals(counterpart.unit(), item.unit()) ? null : Missing.OTHER_UNIT;
    }
}
