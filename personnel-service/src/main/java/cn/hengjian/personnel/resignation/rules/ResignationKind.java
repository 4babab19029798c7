package cn.hengjian.personnel.resignation.rules;

/** The kinds of resignation (SM-5, M14). */
public enum ResignationKind {
    /** The cadre wants to leave. */
    VOLUNTARY,

    /** A leader takes the blame for what went wrong. */
    TAKE_BLAME,

    /** A leader is ordered to resign. */
    ORDERED,

    /** The post changes, and the congress's has to be given back. */
    DUTY
}
