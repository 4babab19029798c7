package cn.hengjian.personnel.unit;

/** The kinds of units. */
public enum UnitKind {
    COUNTY("县"),
    DEPARTMENT("部门"),
    TOWNSHIP("乡镇"),
    VILLAGE("村"),
    INSTITUTION("事业单位");

    private final String label;

    UnitKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
