package cn.hengjian.assessment.circumstance.rules;

/** Sanctions of civil servants that leave them in service (CSL-62), the lightest first. */
public enum Sanction {
    /** 警告. */
    WARNING,
    /** 记过. */
    DEMERIT,
    /** 记大过. */
    MAJOR_DEMERIT,
    /** 降级. */
    DEMOTION,
    /** 撤职. */
    REMOVAL
}
