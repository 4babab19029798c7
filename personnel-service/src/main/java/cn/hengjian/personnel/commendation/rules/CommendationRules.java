package cn.hengjian.personnel.commendation.rules;

import cn.hengjian.platform.rule.Ruling;

/** The guards of a commendation: whatever is decided, others than the cadre and kin decide it. */
public final class CommendationRules {

    private CommendationRules() {}

    /** Why a guard refuses. */
    public enum Refusal {
        /** G2: nobody acts in his or her own case. */
        OWN_CASE,
        /** G2: nobody acts in a case of kin. */
        KIN
    }

    /** G2. */
    public static Ruling<Refusal> decide(boolean ownCase, boolean kin) {
        return Ruling.<Refusal>granted().or(ownCase, Refusal.OWN_CASE).or(kin, Refusal.KIN);
    }
}
