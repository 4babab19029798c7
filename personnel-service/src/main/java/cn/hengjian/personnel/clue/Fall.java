package cn.hengjian.personnel.clue;

import cn.hengjian.platform.problem.Text;

/** How supervision tells that a finding does not stand, in words whose place is the number that it names. */
public enum Fall {
    FINDING_REJECTED("问题 %s 未获认定", "The finding %s was rejected"),
    CONCLUSION_OVERTURNED(
            "问题 %s 的结论经异议复核撤销", "The conclusion on the finding %s was overturned on the unit's objection"),
    FINDING_CANCELLED("问题 %s 登记有误，已经组织部门同意撤销", "The finding %s should never have been and was cancelled"),
    ORDER_WITHDRAWN("所依据的结论撤销，整改 %s 随之撤回", "The order %s was withdrawn with the conclusion that it was issued on");

    private final Text explanation;

    Fall(String zhCN, String en) {
        this.explanation = new Text(zhCN, en);
    }

    Text explain(String number) {
        return explanation.with(number);
    }
}
