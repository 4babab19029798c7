package cn.hengjian.supervision.accusation;

/** What an accusation turned out to be. */
public enum Outcome {
    FOUNDED,
    PARTLY_FOUNDED,
    UNFOUNDED
}
