package cn.hengjian.personnel.absence;

import cn.hengjian.platform.problem.Text;

/** Why a cadre was away. */
public enum AbsenceKind {
    LEAVE("请假", "leave"),
    TRIP("出差", "a trip");

    private final Text label;

    AbsenceKind(String zhCN, String en) {
        this.label = new Text(zhCN, en);
    }

    public Text label() {
        return label;
    }
}
