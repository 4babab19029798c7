package cn.hengjian.personnel.rotation.rules;

/** What stands against a move, in the order in which it is told. */
public enum Objection {
    /** It leads to where the cadre is. */
    SAME_POST,
    /** A rotation goes to a post of the same class and level: neither up nor down. */
    NOT_LATERAL,
    /** It stays in the unit, and is not one away from a key post to one that is none. */
    SAME_UNIT,
    /** G9: a discipline case is open without consent. */
    UNDER_CASE,
    /** An effect of a measure bars from it. */
    BARRED,
    /** CSL-75: the cadre would head where he or she is from. */
    FROM_THERE,
    /** SM-6: the heads of a unit never leave together. */
    HEADS_TOGETHER,
    /** CSL-74: kin would have to be avoided. */
    KIN,
    /** The cadre moves elsewhere already. */
    TWICE,
    /** Somebody else moves there. */
    TAKEN,
    /** Somebody holds it who does not leave. */
    HELD,
    /** There is no other post, vacant or left by somebody. */
    NO_POST
}
