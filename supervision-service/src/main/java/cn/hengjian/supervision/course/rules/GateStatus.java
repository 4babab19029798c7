package cn.hengjian.supervision.course.rules;

/** Who has the paper of a gate: the unit, the supervision office, or the unit again. */
public enum GateStatus {
    OPEN,
    SUBMITTED,
    RETURNED
}
