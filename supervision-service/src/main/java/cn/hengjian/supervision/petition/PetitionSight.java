package cn.hengjian.supervision.petition;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.sight.Reader;

/** Which claims a reader sees: the offices all of them, a unit those that it or one below it was given to handle. */
final class PetitionSight {

    private PetitionSight() {}

    static boolean isOffice(Reader reader) {
        return reader.caller().hasAny(PetitionStates.OFFICES);
    }

    /** The predicate; the statement has the handling unit {@code u}, which may be absent. */
    static Sql of(Reader reader) {
        return isOffice(reader)
                ? Sql.of("true")
                : Sql.of("p.unit_id IS NOT NULL AND (")
                        .add(reader.sees("u.path"))
                        .add(")");
    }
}
