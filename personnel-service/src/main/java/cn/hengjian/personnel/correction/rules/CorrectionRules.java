package cn.hengjian.personnel.correction.rules;

import cn.hengjian.platform.rule.Ruling;

/** PIPL 46: what is accepted is corrected. */
public final class CorrectionRules {

    private CorrectionRules() {}

    /** Why a request can't be accepted yet. */
    public enum Refusal {
        RECORD_UNCHANGED
    }

    /**
     * Whether a request may be accepted.
     *
     * @param corrected whether the record that it is about changed since it was filed
     */
    public static Ruling<Refusal> acceptance(boolean corrected) {
        return Ruling.unless(!corrected, Refusal.RECORD_UNCHANGED);
    }
}
