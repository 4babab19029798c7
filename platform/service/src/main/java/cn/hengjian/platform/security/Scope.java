package cn.hengjian.platform.security;

import cn.hengjian.platform.sql.Sql;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may see, decided from roles alone: county roles the county, unit roles the subtrees of their units,
 * a cadre his or her own record, administrators of the system nothing. Several roles add up.
 *
 * @param county everything
 * @param units codes of units whose subtrees are visible
 * @param cadre number of the one cadre who is visible besides
 */
public record Scope(
        boolean county, Set<String> units, @Nullable String cadre) {

    private static final Set<String> COUNTY_ROLES = Set.of(
            Roles.COUNTY_COMMITTEE,
            Roles.ORGANISATION,
            Roles.DISCIPLINE,
            Roles.HR_BUREAU,
            Roles.SUPERVISION_OFFICE,
            Roles.PETITION_OFFICE,
            Roles.ASSESSMENT_COMMITTEE,
            Roles.INSPECTOR);
    private static final Set<String> UNIT_ROLES = Set.of(Roles.UNIT_LEADER, Roles.UNIT_HR);

    public static Scope of(Caller caller) {
        return new Scope(
                caller.comesWithAny(COUNTY_ROLES),
                caller.comesWithAny(UNIT_ROLES) ? caller.units() : Set.of(),
                caller.comesWithAny(Set.of(Roles.CADRE)) ? caller.cadre() : null);
    }

    /**
     * The scope as a predicate. The service keeps its units in {@code unit (code, path)}.
     *
     * @param pathColumn the row's unit path (ltree)
     * @param cadreColumn the row's cadre number, or null where rows are about units only
     */
    public Sql predicate(String pathColumn, @Nullable String cadreColumn) {
        if (county) {
            return Sql.of("true");
        }
        var predicate = Sql.of("false");
        if (!units.isEmpty()) {
            predicate.add(
                    "OR " + pathColumn + " <@ ANY (ARRAY(SELECT su.path FROM unit su WHERE su.code = ANY (?)))",
                    // In an order that doesn't change, because a cursor fits only the same arguments.
                    units.stream().sorted().toList());
        }
        if (cadre != null && cadreColumn != null) {
            predicate.add("OR " + cadreColumn + " = ?", cadre);
        }
        return predicate;
    }
}
