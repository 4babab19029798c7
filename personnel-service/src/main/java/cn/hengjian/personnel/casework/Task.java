package cn.hengjian.personnel.casework;

/** What a deadline is for. */
public enum Task {
    /** The facts are checked, and it is decided what becomes of the case. */
    SCREEN,
    /** The talk is held. */
    HOLD,
    /** The cadre signs the record. */
    SIGN,
    /** The cadre writes how he or she will put things right. */
    PLAN,
    /** The cadre puts things right and reports. */
    RECTIFY,
    /** What was put right is reviewed. */
    REVIEW,
    /** The cadre may object. */
    OBJECT,
    /** An objection is answered. */
    ANSWER,
    /** A review (SM-13) is decided. */
    DECIDE_REVIEW,
    /** The cadre may appeal. */
    APPEAL,
    /** It is decided whether an appeal is taken up. */
    ACCEPT,
    /** The cadre completes the file of an appeal. */
    CORRECT,
    /** An appeal is decided. */
    DECIDE_APPEAL,
    /** The cadre may appeal further. */
    REAPPEAL,
    /** It is named who verifies. */
    VERIFY,
    /** The facts are verified. */
    ESTABLISH,
    /** The facts of a last place are checked, and it is said what becomes of the case. */
    CHECK,
    /** It is proposed what becomes of the cadre. */
    PROPOSE,
    /** The bodies concerned are consulted. */
    CONSULT,
    /** The notice of facts and grounds is served (G3). */
    SERVE_NOTICE,
    /** The cadre may state his or her case (G4). */
    STATE,
    /** The hearing is concluded. */
    HEAR,
    /** The discipline body says whether a case is open (G9). */
    CLEAR,
    /** The body decides (G5). */
    DECIDE,
    /** The written decision is served (G10). */
    SERVE_DECISION,
    /** A leader tells the cadre of the decision. */
    TALK,
    /** The formalities are completed, the congress step among them (G6). */
    FORMALITIES,
    /** The decision is carried out. */
    TAKE_EFFECT,
    /** How the cadre does afterwards is followed up. */
    FOLLOW_UP,
    /** It is looked at whether the cadre is eligible again. */
    RESTORE,
    /** Who was reinstated gets an equal post. */
    ARRANGE,
    /** A suspension or a time of waiting ends, and it is said what becomes of the cadre. */
    CONCLUDE,
    /** Who waits for a post is reviewed. */
    QUARTERLY_REVIEW,
    /** It is prepared what comes at the end of a time of waiting. */
    PREPARE_EXPIRY,
    /** The review of the end opens. */
    REVIEW_EXPIRY,

    /** The cadre asks in writing to resign, as he or she has to. */
    APPLY,

    /** The same, after the order to resign was upheld. */
    APPLY_UPHELD,

    /** The work is handed over. */
    HAND_OVER,
    /** A rotation is planned. */
    PLAN_MOVE,
    /** The cadre takes up the new post. */
    REPORT_IN,
    /** A rotation is concluded. */
    FINISH,
    /** A leader takes up a contact link. */
    TAKE_OVER,
    /** A target that is one no more is replaced. */
    REPLACE,

    /** The notice of a selection is published. */
    PUBLISH_NOTICE,

    /** The registration is opened. */
    OPEN_REGISTRATION,

    /** Cadres may register. */
    REGISTER,

    /** The registration is closed. */
    CLOSE_REGISTRATION,

    /** The written examination is held. */
    EXAMINE,

    /** The candidates are interviewed. */
    INTERVIEW,

    /** The democratic review of the candidates is certified. */
    DEMOCRATIC_REVIEW,

    /** The best candidates are inspected. */
    INSPECT,

    /** It is publicised whom the body decided on. */
    PUBLICISE,

    /** Whom the body decided on is appointed. */
    APPOINT,

    /** The talk before taking up the post is held. */
    BEGIN_PROBATION,

    /** It is decided what follows the probation. */
    CONCLUDE_PROBATION,

    /** A request for correction is decided. */
    DECIDE_CORRECTION
}
