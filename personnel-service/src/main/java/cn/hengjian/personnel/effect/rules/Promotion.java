package cn.hengjian.personnel.effect.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What counts as a leading post, and what as a promotion: a higher leading-post level (CSL-18) or a higher rank (CSL-19). */
public final class Promotion {

    /** From the lowest; the database's {@code level_order} says the same. */
    private static final List<String> LEVELS =
            List.of("NONE", "XK_F", "XK_Z", "XC_F", "XC_Z", "TJ_F", "TJ_Z", "SB_F", "SB_Z", "GJ_F", "GJ_Z");

    private Promotion() {}

    /** Whether a level is that of a leading post. */
    public static boolean isLeading(String level) {
        return LEVELS.indexOf(level) > 0;
    }

    /** Whether the level rises. */
    public static boolean ofLevel(String from, String to) {
        return LEVELS.indexOf(to) > LEVELS.indexOf(from);
    }

    /** Whether the rank rises: R01 is the highest, and any is higher than none. */
    public static boolean ofRank(@Nullable String from, @Nullable String to) {
        return to != null && (from == null || to.compareTo(from) < 0);
    }
}
