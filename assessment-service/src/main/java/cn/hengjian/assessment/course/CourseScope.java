package cn.hengjian.assessment.course;

import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Sql;
import java.util.Set;

/**
 * Who sees whose appraisal, as a predicate over {@code course c} and the assessing {@code unit u}: the offices the county,
 * a rater whom he rates, the personnel staff of a unit what they have to serve, and a cadre himself, but only after
 * service. Nobody else sees anything, and nobody his own earlier, whatever his roles.
 */
public final class CourseScope {

    private static final Set<String> COUNTY =
            Set.of(Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE);

    /** What the predicate is over, joined to {@code appraisal a}. */
    public static final String OF_APPRAISAL = " JOIN course c ON c.appraisal_id = a.id"
            + " JOIN participation p ON p.appraisal_id = a.id JOIN unit u ON u.id = p.assessing_unit_id ";

    private CourseScope() {}

    public static boolean isCounty(Caller caller) {
        return caller.hasAny(COUNTY);
    }

    /** Whose appraisals a caller reads. */
    public static Sql reading(Caller caller) {
        return Sql.of("(c.cadre_number = ?::text AND c.served_on IS NOT NULL)", caller.cadre())
                .add("OR (c.cadre_number IS DISTINCT FROM ?::text AND (", caller.cadre())
                .add(acting(caller))
                .add("))");
    }

    /** In whose appraisals a caller has something to do; whether it is his own case, the guards ask. */
    static Sql acting(Caller caller) {
        if (isCounty(caller)) {
            return Sql.of("true");
        }
        var predicate = Sql.of("c.rater = ?::text", caller.cadre());
        if (caller.admitted().contains(Roles.UNIT_HR)) {
            predicate.add(
                    "OR ((c.stage = 'FINAL' OR c.served_on IS NOT NULL)"
                            + " AND u.path <@ ANY (ARRAY(SELECT su.path FROM unit su WHERE su.code = ANY (?))))",
                    caller.units().stream().sorted().toList());
        }
        return predicate;
    }
}
