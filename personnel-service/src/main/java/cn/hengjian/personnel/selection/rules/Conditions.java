package cn.hengjian.personnel.selection.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a notice asks of candidates, beside what the law asks of all.
 *
 * @param minEducation code of the least education (GB/T 4658); a smaller code is more
 * @param minLevel least present level
 * @param yearsAtLevel years at that level, or where none is named at the one that the law asks for
 * @param yearsOfService years since the start of work
 */
public record Conditions(
        @Nullable Integer maxAge,
        @Nullable String minEducation,
        boolean fullTimeOnly,
        @Nullable String sex,
        Set<String> politicalStatuses,
        Set<String> unitKinds,
        @Nullable String minLevel,
        @Nullable Integer yearsAtLevel,
        @Nullable Integer yearsOfService) {

    public Conditions {
        politicalStatuses = Set.copyOf(politicalStatuses);
        unitKinds = Set.copyOf(unitKinds);
    }
}
