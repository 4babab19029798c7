package cn.hengjian.assessment.analysis.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Of which groups figures are shown. A group of fewer than a minimum is withheld, and so is one in which fewer than that
 * are not known to the reader one by one. What is withheld stays so when shown figures are added and subtracted, over
 * all cuts together: neither a small group nor a small crossing of two or three cuts follows from them, and in each cut
 * the groups withheld are two at least and together no small group.
 *
 * @param total whether the figures over everybody are shown
 * @param groups the codes of the groups shown
 */
public record Disclosure(boolean total, Map<Cut, Set<String>> groups) {

    public Disclosure {
        groups = Map.copyOf(groups);
    }

    /** Decides from the people of a whole run, whatever part of it is then shown to whom. */
    public static Disclosure of(List<Cell> cells, int minimum) {
        return new Withholding(cells, minimum).decide();
    }

    public boolean shows(Cut cut, String code) {
        return groups.getOrDefault(cut, Set.of()).contains(code);
    }
}
