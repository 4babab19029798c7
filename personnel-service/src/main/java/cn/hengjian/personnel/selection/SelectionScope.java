package cn.hengjian.personnel.selection;

/** Who may register (M12). */
public enum SelectionScope {
    /** Cadres of the unit that has the post, and of the units below it. */
    INTERNAL,
    /** Every cadre of the county. */
    OPEN
}
