package cn.hengjian.personnel.clue;

import cn.hengjian.platform.problem.Text;

/** What supervision told, in words whose places are the number, the severity and the wind. */
public enum ClueKind {
    FINDING_CONFIRMED("问题 %s（%s，作风代码 %s）经督查认定", "Supervision confirmed the finding %s (%s, wind code %s)"),
    FINDING_REPEATED("问题 %s（%s，作风代码 %s）在规定期间内重复发生", "The finding %s (%s, wind code %s) repeats one of the same wind"),
    FINDING_TRANSFERRED(
            "问题 %s（%s，作风代码 %s）已移送纪检监察机关", "The finding %s (%s, wind code %s) was transferred to discipline"),
    ORDER_OVERDUE("整改 %s（%s，作风代码 %s）逾期，已升级督办", "The order %s (%s, wind code %s) was escalated, being overdue"),
    ORDER_RETURNED(
            "整改 %s（%s，作风代码 %s）多次退回，已升级督办", "The order %s (%s, wind code %s) was escalated, being returned too often");

    private final Text explanation;

    ClueKind(String zhCN, String en) {
        this.explanation = new Text(zhCN, en);
    }

    Text explain(String number, Severity severity, String windCode) {
        return new Text(
                explanation.zhCN().formatted(number, severity.words().zhCN(), windCode),
                explanation.en().formatted(number, severity.words().en(), windCode));
    }
}
