package cn.hengjian.personnel.results;

/** The causes that records of personnel can measure; C6 is measured by assessment, and C1 by nobody. */
public enum Cause {
    /** Soft management: confirmed findings without a consequence. */
    C2,

    /** No competition: vacancies filled by competition. */
    C3,

    /** Selection not open: the same measure. */
    C4,

    /** No way down: moves that lead down. */
    C5,

    /** Slow rotation: the median time in post. */
    C7
}
