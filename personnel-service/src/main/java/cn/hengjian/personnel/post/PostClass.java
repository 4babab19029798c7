package cn.hengjian.personnel.post;

/** The two classes of posts, assessed under different schemes. */
public enum PostClass {
    LEADER("领导"),
    GENERAL("一般");

    private final String label;

    PostClass(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
