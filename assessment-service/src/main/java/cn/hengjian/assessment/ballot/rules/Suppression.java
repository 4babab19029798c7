package cn.hengjian.assessment.ballot.rules;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which breakdowns would tell how single voters marked. Few valid ballots in a class hide the class, and so do somewhat
 * more that all say the same. Because the total is shown, what is hidden must also stay hidden when the shown classes are
 * subtracted from it: at least two classes with ballots are hidden then, and together they are not few.
 *
 * @param hidden classes whose marks are not shown
 * @param totalHidden whether the marks over all classes are not shown either
 */
public record Suppression(Set<VoterClass> hidden, boolean totalHidden) {

    public Suppression {
        hidden = Set.copyOf(hidden);
    }

    /** Decides from the marks of each class; an absent class has no ballots. */
    public static Suppression of(Map<VoterClass, Marks> classes, Few few) {
        if (few.tells(classes.values().stream().reduce(Marks.NONE, Marks::plus))) {
            return new Suppression(EnumSet.allOf(VoterClass.class), true);
        }
        var smallestFirst = classes.entrySet().stream()
                .filter(entry -> entry.getValue().valid() > 0)
                .sorted(Comparator.<Map.Entry<VoterClass, Marks>>comparingLong(
                                entry -> entry.getValue().valid())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        var hidden = EnumSet.noneOf(VoterClass.class);
        var behind = Marks.NONE;
        for (var entry : smallestFirst) {
            if (few.tells(entry.getValue())) {
                hidden.add(entry.getKey());
                behind = behind.plus(entry.getValue());
            }
        }
        for (var entry : smallestFirst) {
            boolean safe = hidden.isEmpty() || (hidden.size() >= 2 && !few.tells(behind));
            if (!safe && hidden.add(entry.getKey())) {
                behind = behind.plus(entry.getValue());
            }
        }
        return new Suppression(hidden, false);
    }

    /**
     * Decides for several questions to the same voters: what has to be hidden of one answer is hidden of all, so that no
     * table tells of another how many a class has.
     *
     * @param questions the marks of each class, by question
     */
    public static <K> Map<K, Suppression> ofEach(Map<K, Map<VoterClass, Marks>> questions, Few few) {
        var each = new HashMap<K, Suppression>();
        var hidden = EnumSet.noneOf(VoterClass.class);
        questions.forEach((question, classes) -> {
            var own = of(classes, few);
            each.put(question, own);
            hidden.addAll(own.hidden());
        });
        each.replaceAll((_, own) -> new Suppression(hidden, own.totalHidden()));
        return each;
    }

    public boolean hides(VoterClass voterClass) {
        return hidden.contains(voterClass);
    }

    public boolean any() {
        return totalHidden || !hidden.isEmpty();
    }
}
