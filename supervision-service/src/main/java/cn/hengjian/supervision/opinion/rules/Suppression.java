package cn.hengjian.supervision.opinion.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which averages can be shown without showing what one person gave. */
public final class Suppression {

    private Suppression() {}

    /** The ratings of a group of opinions. */
    public record Group(String code, int ratings, BigDecimal average) {}

    /** A group as it is shown: number and average are absent if they are suppressed. */
    public record Shown(
            String code,
            @Nullable Integer ratings,
            @Nullable BigDecimal average) {}

    /**
     * Groups of fewer than a minimum are suppressed; and if that is one only, so is the smallest of the others, because
     * else it could be had by subtracting those from the whole.
     */
    public static List<Shown> of(List<Group> groups, int minimum) {
        var small = new ArrayList<>(
                groups.stream().filter(group -> group.ratings() < minimum).toList());
        if (small.size() == 1) {
            Optional<Group> next = groups.stream()
                    .filter(group -> group.ratings() >= minimum)
                    .min(Comparator.comparingInt(Group::ratings).thenComparing(Group::code));
            next.ifPresent(small::add);
        }
        return groups.stream()
                .map(group -> small.contains(group)
                        ? new Shown(group.code(), null, null)
                        : new Shown(group.code(), group.ratings(), group.average()))
                .toList();
    }
}
