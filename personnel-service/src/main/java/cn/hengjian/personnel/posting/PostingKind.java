package cn.hengjian.personnel.posting;

/** What a post is to its holder. */
public enum PostingKind {
    /** The one main post; a cadre has at most one at a time. */
    MAIN,
    /** A post held beside the main one. */
    CONCURRENT
}
