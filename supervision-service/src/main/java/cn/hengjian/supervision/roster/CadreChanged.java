package cn.hengjian.supervision.roster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code cn.hengjian.personnel.cadre.changed.v1}. */
record CadreChanged(
        UUID id,
        String number,
        String name,
        @Nullable UUID unitId,
        @Nullable String unitCode,
        long version) {

    static final String TYPE = "cn.hengjian.personnel.cadre.changed.v1";

    @Override
    public String toString() {
        return "CadreChanged[" + id + ", " + version + "]";
    }
}
