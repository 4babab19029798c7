package cn.hengjian.assessment.goal.rules;

import org.jspecify.annotations.Nullable;

/** How far a goal reaches (M20). */
public enum Level {
    TERM,
    YEAR,
    STAGE;

    /** The level of the goals that one of this level breaks down; null for the topmost. */
    public @Nullable Level above() {
        return switch (this) {
            case TERM -> null;
            case YEAR -> TERM;
            case STAGE -> YEAR;
        };
    }
}
