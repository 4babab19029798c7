package cn.hengjian.personnel.adjustment;

import cn.hengjian.platform.problem.Text;

/** The ways of getting a leader down; which are in use, and what each bars from, the policy says. */
public enum Manner {
    TRANSFER(new Text("平职调整，调离现岗位", "a lateral adjustment, away from the present post")),
    CONVERSION(new Text("转任职级，不再担任领导职务", "a conversion to rank, without a leading post")),
    REMOVAL(new Text("免职", "a removal from the post")),
    DEMOTION(new Text("降职", "a demotion"));

    private final Text title;

    Manner(Text title) {
        this.title = title;
    }

    Text title() {
        return title;
    }
}
