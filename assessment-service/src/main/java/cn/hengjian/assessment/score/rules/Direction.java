package cn.hengjian.assessment.score.rules;

/** Whether more is better. */
public enum Direction {
    /** actual / target. */
    DIRECT,
    /** target / actual; an actual of zero gives the most that there is. */
    REVERSE
}
