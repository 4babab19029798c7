package cn.hengjian.supervision.analysis;

/** By which units an analysis counts. */
public enum Grouping {
    /** Each unit for itself. */
    UNIT,
    /** Each unit together with all below it: those directly below the unit that is asked for, or below the county. */
    PARENT
}
