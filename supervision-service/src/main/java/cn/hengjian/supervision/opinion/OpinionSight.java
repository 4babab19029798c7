package cn.hengjian.supervision.opinion;

import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.sight.Reader;
import java.util.Set;

/** Which opinions a reader sees: the offices all of them, a unit those that were transferred to it or below it. */
final class OpinionSight {

    private static final Set<String> OFFICES = Set.of(Roles.PETITION_OFFICE, Roles.SUPERVISION_OFFICE);

    private OpinionSight() {}

    static boolean isOffice(Reader reader) {
        return reader.caller().hasAny(OFFICES);
    }

    /** The predicate; the statement has opinion {@code o} and its unit {@code u}. */
    static Sql of(Reader reader) {
        return isOffice(reader)
                ? Sql.of("true")
                : Sql.of("o.kind = 'OPINION' AND o.transferred_on IS NOT NULL AND (")
                        .add(reader.sees("u.path"))
                        .add(")");
    }
}
