package cn.hengjian.supervision.accusation.rules;

/** What can happen to an accusation (SM-12). */
public enum AccusationEvent {
    ACCEPT,
    DECLINE,
    RETURN,
    HANDLE,
    CONCLUDE,
    REPLY
}
