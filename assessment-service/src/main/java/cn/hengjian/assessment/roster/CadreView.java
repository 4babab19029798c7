package cn.hengjian.assessment.roster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cadre of the roster. */
record CadreView(
        UUID id,
        String number,
        String name,
        @Nullable String unitCode,
        @Nullable String unitName,
        String level,
        @Nullable String rank,
        @Nullable String postTitle,
        @Nullable String postClass) {

    /** Names are personal. */
    @Override
    public String toString() {
        return "CadreView[id=" + id + "]";
    }
}
