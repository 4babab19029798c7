package cn.hengjian.personnel.resignation.rules;

/** How far a resignation is (SM-5); each kind goes through some of these. */
public enum ResignationState {
    /** The cadre asked for it. */
    FILED,

    /** The grounds for refusal (CSL-86) are examined. */
    VERIFYING,

    /** What the blame is taken for was reviewed. */
    REVIEWED,

    /** It is proposed to order it; the cadre is told and heard. */
    PROPOSED,
    HEARD,

    /** The notice that a change of post demands it is prepared. */
    PREPARED,
    DECIDED,

    /** A leader told the cadre. */
    TALKED,

    /** The order, or the notice of a change of post, was served; the cadre has time. */
    NOTICE_SERVED,

    /** The cadre appealed against the order. */
    APPEALED,

    /** The order was upheld; the cadre has a little time. */
    UPHELD,

    /** The cadre asked to resign, as he or she had to. */
    APPLIED,

    /** The formalities are completed, the congress step among them. */
    LEGAL_STEP,
    HANDOVER,
    CLOSED,

    /** Refused on a ground of the law; or the cadre did not do what he or she had to. */
    REFUSED,

    /** Whoever decided revoked it on the cadre's appeal, or a review or an appeal (SM-13) undid it. */
    REVOKED,

    /** Opened in error; what it did was undone. */
    CANCELLED
}
