package cn.hengjian.assessment.roster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code cn.hengjian.personnel.post.changed.v1}. */
record PostChanged(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable UUID unitId,
        @Nullable String title,
        @Nullable String level,
        @Nullable String postClass,
        @Nullable Boolean principal,
        @Nullable Long version) {}
