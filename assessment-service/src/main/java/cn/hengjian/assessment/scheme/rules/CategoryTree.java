package cn.hengjian.assessment.scheme.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tree over a scheme's indicators (M20): each category with what lies under it, in the order of the indicators. */
public final class CategoryTree {

    /** Names from the top, at most three of them. */
    public static final String FORM = "[^/]{1,20}(/[^/]{1,20}){0,2}";

    private static final String BELOW = "/";

    private CategoryTree() {}

    /**
     * What an indicator adds to its categories.
     *
     * @param category null if it stands outside the tree
     * @param points null if there are none
     */
    public record Leaf(
            @Nullable String category,
            BigDecimal weight,
            @Nullable BigDecimal points) {}

    /**
     * A category.
     *
     * @param path names from the top
     * @param points sum of those that there are; null if there are none
     */
    public record Node(
            String path,
            BigDecimal weight,
            int indicators,
            @Nullable BigDecimal points) {

        private Node plus(Leaf leaf) {
            var more = leaf.points();
            return new Node(
                    path,
                    weight.add(leaf.weight()),
                    indicators + 1,
                    more == null ? points : points == null ? more : points.add(more));
        }
    }

    /** Every category, each before those under it. */
    public static List<Node> of(List<Leaf> leaves) {
        var nodes = new ArrayList<Node>();
        collect("", leaves, nodes);
        return List.copyOf(nodes);
    }

    private static void collect(String above, List<Leaf> leaves, List<Node> nodes) {
        var children = new LinkedHashMap<String, List<Leaf>>();
        for (var leaf : leaves) {
            var path = child(above, leaf.category());
            if (path != null) {
                children.computeIfAbsent(path, _ -> new ArrayList<>()).add(leaf);
            }
        }
        children.forEach((path, under) -> {
            var node = new Node(path, BigDecimal.ZERO, 0, null);
            for (var leaf : under) {
                node = node.plus(leaf);
            }
            nodes.add(node);
            collect(path + BELOW, under, nodes);
        });
    }

    /** The category next below, on the way to one; null if it doesn't lie below. */
    private static @Nullable String child(String above, @Nullable String category) {
        if (category == null || !category.startsWith(above)) {
            return null;
        }
        int end = category.indexOf(BELOW, above.length());
        return end < 0 ? category : category.substring(0, end);
    }
}
