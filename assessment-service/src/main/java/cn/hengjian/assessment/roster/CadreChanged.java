package cn.hengjian.assessment.roster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code cn.hengjian.personnel.cadre.changed.v1}. */
record CadreChanged(
        @Nullable UUID id,
        @Nullable String number,
        @Nullable String name,
        @Nullable UUID unitId,
        @Nullable String unitCode,
        @Nullable String level,
        @Nullable String rank,
        @Nullable UUID postId,
        @Nullable String postTitle,
        @Nullable String postClass,
        @Nullable String status,
        @Nullable Long version) {

    /** Names are personal. */
    @Override
    public String toString() {
        return "CadreChanged[id=" + id + ", version=" + version + "]";
    }
}
