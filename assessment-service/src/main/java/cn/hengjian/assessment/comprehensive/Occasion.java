package cn.hengjian.assessment.comprehensive;

/** Why a person is appraised comprehensively. */
enum Occasion {
    PROMOTION,
    /** 换届: the term of office changes. */
    CHANGE_OF_TERM,
    TRANSFER,
    OTHER
}
