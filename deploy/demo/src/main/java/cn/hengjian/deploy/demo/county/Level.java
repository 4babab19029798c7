package cn.hengjian.deploy.demo.county;

/** The levels of posts that occur in a county's departments and townships. */
public enum Level {
    /** 乡科级正职, head at section level. */
    XK_Z,
    /** 乡科级副职, deputy at section level. */
    XK_F,
    /** 一般干部, general cadre. */
    NONE;

    /** Section-level posts are leading posts; the others are general. */
    public PostClass postClass() {
        return this == NONE ? PostClass.GENERAL : PostClass.LEADER;
    }
}
