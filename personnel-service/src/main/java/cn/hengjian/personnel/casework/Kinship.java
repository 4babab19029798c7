package cn.hengjian.personnel.casework;

import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Who is whose kin (CSL-74), as the files say it, whichever of the two files does. */
public final class Kinship {

    /** Each pair of kin who both have a file, both ways round, as a relation {@code (one, other)}. */
    public static final String PAIRS =
            "(SELECT cadre_id AS one, relative_id AS other FROM family_member WHERE relative_id IS NOT NULL"
                    + " UNION SELECT relative_id, cadre_id FROM family_member WHERE relative_id IS NOT NULL)";

    private Kinship() {}

    /** Whether the cadre of this column is the caller's kin; who has no file here is nobody's. */
    public static Sql ofCaller(String cadreColumn, Caller caller) {
        return of(cadreColumn, caller.cadre());
    }

    /** Whether the cadre of this column is kin of the cadre with a number. */
    public static Sql of(String cadreColumn, @Nullable String number) {
        return Sql.of(
                "EXISTS (SELECT FROM family_member kin JOIN cadre other ON other.number = ?"
                        + " WHERE (kin.cadre_id = " + cadreColumn + " AND kin.relative_id = other.id)"
                        + " OR (kin.cadre_id = other.id AND kin.relative_id = " + cadreColumn + "))",
                number);
    }
}
