package cn.hengjian.personnel.clue.rules;

/** What happens to a clue. */
public enum ClueEvent {
    TAKE_UP,
    DISMISS,
    WITHDRAW
}
