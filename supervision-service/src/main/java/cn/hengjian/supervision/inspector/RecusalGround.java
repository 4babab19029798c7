package cn.hengjian.supervision.inspector;

import cn.hengjian.platform.problem.Text;

/** Why an inspector may not inspect a unit (G2). A unit stands for those above and below it, too. */
public enum RecusalGround {
    /** Nothing is known of this person's kin and former units. */
    NOT_REGISTERED("未登记为检查人员或已停用", "Not registered as an inspector, or no longer active"),
    OWN_UNIT("任职于该单位或其上下级单位", "Serves at the unit, or at one above or below it"),
    FORMER_UNIT("近年曾在该单位或其上下级单位任职", "Served lately at the unit, or at one above or below it"),
    KIN("亲属在该单位或其上下级单位任职（公务员法第七十四条）", "Kin at the unit, or at one above or below it (CSL-74)"),
    DECLARED("本人申报回避", "Declared by the inspector");

    private final Text explanation;

    RecusalGround(String zhCN, String en) {
        this.explanation = new Text(zhCN, en);
    }

    public Text explanation() {
        return explanation;
    }
}
