package cn.hengjian.assessment.roster;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code cn.hengjian.personnel.unit.changed.v1}. */
record UnitChanged(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String path,
        @Nullable Long version) {}
