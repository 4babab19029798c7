package cn.hengjian.personnel.selection.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the law asks of everybody for a post of a level (任用条例 2019).
 *
 * @param level least present level, if there is one
 * @param rank least present rank of those below every level, if there is one
 * @param years at that level or rank
 * @param education codes of which one is enough
 * @param minEducation the least of them, for comparison
 */
public record LegalMinimum(
        @Nullable String level, @Nullable String rank, int years, Set<String> education, String minEducation) {

    public LegalMinimum {
        education = Set.copyOf(education);
    }
}
