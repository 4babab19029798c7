package cn.hengjian.supervision.submission;

/** How something came in; all but WEB are entered by the staff. */
public enum Channel {
    WEB,
    LETTER,
    VISIT,
    SYMPOSIUM,
    HOTLINE
}
