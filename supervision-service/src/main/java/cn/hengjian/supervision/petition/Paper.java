package cn.hengjian.supervision.petition;

import org.jspecify.annotations.Nullable;

/** What one paper says; which of it there is depends on its kind. */
record Paper(
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String route,
        @Nullable String facts,
        @Nullable String finding,
        @Nullable String basis) {

    static final Paper EMPTY = new Paper(null, null, null, null, null, null);

    static Paper ofReason(String reason) {
        return new Paper(null, reason, null, null, null, null);
    }

    @Override
    public String toString() {
        return "Paper[…]";
    }
}
