package cn.hengjian.personnel.selection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A candidate, as he or she stands; nobody else changes it, because the selection is held. */
record Candidate(
        UUID id,
        UUID cadreId,
        String number,
        Standing standing,
        @Nullable String screenedBy,
        @Nullable LocalDate objectBy,
        boolean objected,
        boolean answered,
        @Nullable Boolean suitable) {}
