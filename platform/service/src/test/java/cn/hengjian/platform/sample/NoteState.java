package cn.hengjian.platform.sample;

/** Where a note stands. */
public enum NoteState {
    DRAFT,
    FILED,
    ARCHIVED
}
