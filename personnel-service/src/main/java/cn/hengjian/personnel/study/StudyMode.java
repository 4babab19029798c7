package cn.hengjian.personnel.study;

/** How somebody studied. */
enum StudyMode {
    CLASS("培训班"),
    LECTURE("讲座"),
    ONLINE("网络学习"),
    SELF_STUDY("自学"),
    FIELD("现场教学");

    private final String label;

    StudyMode(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
