package cn.hengjian.assessment.ballot.rules;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which breakdowns would tell how single voters marked. Fewer than {@code minimum} valid ballots in a class hide the
 * class. Because the total is shown, what is hidden must also stay hidden when the shown classes are subtracted from
 * it: at least two classes with ballots are hidden then, and together they have at least {@code minimum} ballots.
 *
 * @param hidden classes whose marks are not shown
 * @param totalHidden whether the marks over all classes are not shown either
 */
public record Suppression(Set<VoterClass> hidden, boolean totalHidden) {

    public Suppression {
        hidden = Set.copyOf(hidden);
    }

    /** Decides from the marks of each class; an absent class has no ballots. */
    public static Suppression of(Map<VoterClass, Marks> classes, int minimum) {
        long total = classes.values().stream().mapToLong(Marks::valid).sum();
        if (total < minimum) {
            return new Suppression(EnumSet.allOf(VoterClass.class), true);
        }
        var smallestFirst = classes.entrySet().stream()
                .filter(entry -> entry.getValue().valid() > 0)
                .sorted(Comparator.<Map.Entry<VoterClass, Marks>>comparingLong(
                                entry -> entry.getValue().valid())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        var hidden = EnumSet.noneOf(VoterClass.class);
        long behind = 0;
        for (var entry : smallestFirst) {
            long valid = entry.getValue().valid();
            boolean enough = hidden.isEmpty() ? valid >= minimum : hidden.size() >= 2 && behind >= minimum;
            if (enough && valid >= minimum) {
                break;
            }
            hidden.add(entry.getKey());
            behind += valid;
        }
        return new Suppression(hidden, false);
    }

    public boolean hides(VoterClass voterClass) {
        return hidden.contains(voterClass);
    }

    public boolean any() {
        return totalHidden || !hidden.isEmpty();
    }
}
