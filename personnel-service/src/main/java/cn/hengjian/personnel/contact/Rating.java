package cn.hengjian.personnel.contact;

/** How a work contact point does (M03). */
enum Rating {
    /** It is a demonstration point. */
    DEMONSTRATION,
    ORDINARY,
    BACKWARD
}
