package cn.hengjian.platform.sheetimport;

/** What happens to the good rows of a sheet that has bad ones. */
public enum ImportMode {
    /** Nothing is kept. */
    ALL_OR_NOTHING,
    /** They are kept; the bad ones are reported. */
    SKIP_ERRORS
}
