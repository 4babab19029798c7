package cn.hengjian.personnel.clue.rules;

/** Where a clue stands. */
public enum ClueState {
    /** Nobody has decided on it yet. */
    OPEN,
    /** The facts behind it are to be verified. */
    TAKEN_UP,
    /** Nothing follows from it, for reasons on record. */
    DISMISSED,
    /** The finding behind it does not stand. */
    WITHDRAWN
}
