package cn.hengjian.personnel.cadre;

/** Whether somebody studied instead of working or beside it. */
public enum EducationMode {
    FULL_TIME("全日制"),
    IN_SERVICE("在职");

    private final String label;

    EducationMode(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
