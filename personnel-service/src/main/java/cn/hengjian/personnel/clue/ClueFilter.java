package cn.hengjian.personnel.clue;

import cn.hengjian.personnel.clue.rules.ClueState;
import org.jspecify.annotations.Nullable;

/**
 * Which clues to list.
 *
 * @param unit code of a unit whose subtree they are about
 */
record ClueFilter(
        @Nullable String unit,
        @Nullable ClueKind kind,
        @Nullable ClueState state) {}
