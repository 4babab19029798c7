package cn.hengjian.supervision.course.rules;

import java.util.Set;
import java.util.TreeSet;

/**
 * What is written for a gate so far, and what the gate asks for.
 *
 * @param files that prove what it says
 * @param opinions heard by the unit
 * @param minOpinions how many it has to hear at least
 * @param winds that its items are about (W1 to W5)
 * @param foundWinds that the problems found before are about
 */
public record GatePaper(
        Set<Requirement> required,
        boolean hasText,
        long files,
        int opinions,
        int minOpinions,
        Set<String> winds,
        Set<String> foundWinds) {

    public GatePaper {
        required = Set.copyOf(required);
        winds = Set.copyOf(winds);
        foundWinds = Set.copyOf(foundWinds);
    }

    /** The winds found that no item is about, in order. */
    public Set<String> unanswered() {
        var open = new TreeSet<>(foundWinds);
        open.removeAll(winds);
        return open;
    }

    boolean lacks(Requirement requirement) {
        return required.contains(requirement)
                && switch (requirement) {
                    case TEXT -> !hasText;
                    case FILE -> files == 0;
                    case OPINIONS -> opinions < minOpinions;
                    case ITEMS -> winds.isEmpty();
                    case ANSWERS -> !unanswered().isEmpty();
                };
    }
}
