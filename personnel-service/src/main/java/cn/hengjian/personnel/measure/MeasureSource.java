package cn.hengjian.personnel.measure;

/** What a measure comes from. */
public enum MeasureSource {
    /** An admonishment talk after which nothing was put right. */
    TALK,
    /** A suggestion of assessment, which opens the case by itself. */
    SUGGESTION,
    /** Another measure, which led here. */
    MEASURE,
    /** The organisation department opened it. */
    OFFICE,

    /** The cadre concerned filed it. */
    SELF,
    /** The system found it due. */
    SCAN
}
