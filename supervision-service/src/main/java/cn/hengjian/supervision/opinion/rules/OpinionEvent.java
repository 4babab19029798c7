package cn.hengjian.supervision.opinion.rules;

/** What can happen to an opinion (SM-12). */
public enum OpinionEvent {
    TRANSFER,
    STUDY,
    ADOPT,
    ADOPT_PARTLY,
    DECLINE,
    REPLY,
    WITHDRAW,
    CANCEL
}
