package cn.hengjian.personnel.post;

/** What a key post has power over (人财物, M15). */
public enum KeyPost {
    NONE("否"),
    PEOPLE("人"),
    FINANCE("财"),
    MATERIALS("物");

    private final String label;

    KeyPost(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
