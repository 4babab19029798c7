package cn.hengjian.personnel.absence;

import cn.hengjian.platform.problem.Text;
import java.time.LocalDate;

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

    /** Why nothing else can be entered for a day. */
    public Text onRecord(LocalDate day) {
        return new Text(
                "%s 已登记%s".formatted(day, label.zhCN()), "On %s there is on record: %s".formatted(day, label.en()));
    }
}
