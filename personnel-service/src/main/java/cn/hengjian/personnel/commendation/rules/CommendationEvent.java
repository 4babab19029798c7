package cn.hengjian.personnel.commendation.rules;

/** What is done with a suggested commendation. */
public enum CommendationEvent {
    GRANT,
    DECLINE
}
