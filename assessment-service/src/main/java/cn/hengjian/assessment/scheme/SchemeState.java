package cn.hengjian.assessment.scheme;

/** Where a scheme stands. */
public enum SchemeState {
    DRAFT,
    PUBLISHED
}
