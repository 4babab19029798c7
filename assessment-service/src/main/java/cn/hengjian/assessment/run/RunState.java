package cn.hengjian.assessment.run;

/** Where a run stands. */
public enum RunState {
    DRAFT,
    /** Everybody has an appraisal; inputs come in. */
    OPEN,
    /** Scores and ranks are there; they may be computed again. */
    COMPUTED
}
