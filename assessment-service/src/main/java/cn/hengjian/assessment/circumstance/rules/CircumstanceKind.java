package cn.hengjian.assessment.circumstance.rules;

/** What can be recorded about a person's year. */
public enum CircumstanceKind {
    /** A recruit's probation, from and until. */
    PROBATION,
    SICK_LEAVE,
    PERSONAL_LEAVE,
    /** A case of the discipline bodies; without an end it is open. */
    CASE,
    /** A sanction, from the day of its decision. */
    SANCTION,
    /** An admonishment, on the day of the talk. */
    ADMONISHMENT,
    /** A transfer to another unit, on its day. */
    TRANSFER,
    /** Work at another unit without a transfer. */
    SECONDMENT,
    /** Study or special work away, for which the sending unit assesses. */
    TRAINING;

    /** Whether it lies between two days that are both known when it is recorded. */
    public boolean lasts() {
        return switch (this) {
            case PROBATION, SICK_LEAVE, PERSONAL_LEAVE, SECONDMENT, TRAINING -> true;
            case CASE, SANCTION, ADMONISHMENT, TRANSFER -> false;
        };
    }

    /** Whether it names a unit. */
    public boolean namesUnit() {
        return this == TRANSFER || this == SECONDMENT;
    }

    boolean isLeave() {
        return this == SICK_LEAVE || this == PERSONAL_LEAVE;
    }
}
