package cn.hengjian.platform.sample;

/** What a note is. */
public enum NoteKind {
    REMARK,
    ORDER
}
