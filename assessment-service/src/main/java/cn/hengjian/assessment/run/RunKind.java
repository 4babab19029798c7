package cn.hengjian.assessment.run;

/** What a run assesses. */
public enum RunKind {
    /** A calendar year. */
    ANNUAL
}
