package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.problem.Text;

/** Why an order went up a step. */
public enum EscalationCause {
    OVERDUE(new Text("整改期限 %s 届满，单位仍未报送整改结果", "The order was due on %s, and the unit has not submitted")),
    RETURNS(new Text("于 %s 再次被退回，达到升级次数", "On %s it was given back once more, which is as often as escalates")),
    UNANSWERED(new Text("上一级督办至 %s 仍未见整改结果", "The step before lasted until %s, and the unit still has not submitted"));

    private final Text reason;

    EscalationCause(Text reason) {
        this.reason = reason;
    }

    /** The reason in words, with the day that it is about. */
    Text reason(Object day) {
        return reason.with(day);
    }
}
