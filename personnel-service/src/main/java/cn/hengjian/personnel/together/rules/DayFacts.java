package cn.hengjian.personnel.together.rules;

/**
 * What the steps of a day depend on.
 *
 * @param own whether the day is the caller's own
 * @param kin whether it is that of the caller's kin
 * @param begun whether the day has come
 * @param late whether the last day of submitting is over
 * @param overnightMissing whether the policy asks for a night that was not spent there
 */
public record DayFacts(boolean own, boolean kin, boolean begun, boolean late, boolean overnightMissing) {}
