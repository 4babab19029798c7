package cn.hengjian.supervision.intake;

/** What a submission can turn out to be. */
public enum Classification {
    OPINION,
    CLAIM,
    /** It is sealed to discipline; nothing of it stays with the office. */
    ACCUSATION
}
