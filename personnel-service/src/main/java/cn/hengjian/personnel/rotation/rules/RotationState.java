package cn.hengjian.personnel.rotation.rules;

/** How far a rotation is (SM-6). */
public enum RotationState {
    /** The scan found it due. */
    LISTED,
    /** It rests until a day. */
    EXEMPTED,
    /** It is proposed where the cadre moves to. */
    PLANNED,
    /** The bodies concerned were consulted. */
    CONSULTED,
    DECIDED,
    /** The cadre was served the decision. */
    NOTIFIED,
    /** The work was handed over. */
    HANDOVER,
    /** The cadre took up the new post. */
    REPORTED_IN,
    CLOSED,
    /** The body did not agree, or the cadre does not go. */
    REFUSED,
    /** Opened in error; what it did was undone. */
    CANCELLED
}
