package cn.hengjian.supervision.visit;

import cn.hengjian.supervision.visit.rules.Tier;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a seal hides: the unit, and what would follow from it. */
record Target(
        UUID unitId, String unitCode, Tier tier, @Nullable String override) {

    /** Tells nothing: it may be a secret. */
    @Override
    public String toString() {
        return "Target[…]";
    }
}
