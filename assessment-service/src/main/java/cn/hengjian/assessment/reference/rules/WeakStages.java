package cn.hengjian.assessment.reference.rules;

import cn.hengjian.assessment.terms.rules.Share;

/** ASM-ORD2: more than half of the year's ordinary grades average or poor suggest a grade below competent. */
public final class WeakStages {

    /** The rule that this implements. */
    public static final String RULE = "ASM-ORD2";

    private WeakStages() {}

    /** Whether the weak ones are strictly more than the share of all graded ones; without any nothing is suggested. */
    public static boolean suggest(int weak, int graded, Share above) {
        return above.exceededBy(weak, graded);
    }
}
