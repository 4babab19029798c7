package cn.hengjian.personnel.adjustment.rules;

/** How far an adjustment is (SM-4). */
public enum AdjustmentState {
    /** Suggested or opened; nobody has looked at it yet. */
    CLUE,
    /** Two persons or more verify the facts. */
    VERIFYING,
    NOT_ESTABLISHED,
    /** The facts make up a situation of the code list. */
    ESTABLISHED,
    /** A manner is proposed. */
    PROPOSED,
    /** The bodies concerned were consulted; the cadre is told and heard. */
    CONSULTED,
    HEARD,
    DECIDED,
    /** A leader told the cadre. */
    TALKED,
    /** The formalities are completed, the congress step among them. */
    LEGAL_STEP,
    EFFECTIVE,
    TRACKING,
    /** The bar is over and the cadre eligible again. */
    RESTORED_ELIGIBILITY,
    /** A review or an appeal undid it. */
    REVOKED,
    /** Opened in error; what it did was undone. */
    CANCELLED
}
