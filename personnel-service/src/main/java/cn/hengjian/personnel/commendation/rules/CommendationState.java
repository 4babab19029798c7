package cn.hengjian.personnel.commendation.rules;

/** Where a suggested commendation is. */
public enum CommendationState {
    OPEN,
    GRANTED,
    DECLINED
}
