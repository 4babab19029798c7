package cn.hengjian.supervision.opinion.rules;

/** Where an opinion stands (SM-12). A claim stays CLASSIFIED here. */
public enum OpinionState {
    CLASSIFIED,
    TRANSFERRED,
    STUDIED,
    ADOPTED,
    PARTLY_ADOPTED,
    NOT_ADOPTED,
    REPLIED,
    /** It is the same matter as another, whose answer its sender gets. */
    JOINED,
    WITHDRAWN,
    /** It should never have been; the organisation department approved that it ends here. */
    CANCELLED
}
