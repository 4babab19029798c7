package cn.hengjian.supervision.petition;

import cn.hengjian.supervision.petition.rules.PetitionState;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which claims a list shows.
 *
 * @param unit code of a unit, whose subtree is meant: the claim is about it, or it handles it
 * @param wind a wind with all its sub-codes, or one sub-code
 * @param dueUntil only those of which something falls due for the staff by that day
 * @param overdue only those of which something is overdue, or only the others
 */
record PetitionFilter(
        @Nullable String unit,
        @Nullable PetitionState state,
        @Nullable String wind,
        @Nullable LocalDate dueUntil,
        @Nullable Boolean overdue) {}
