package cn.hengjian.supervision.campaign.rules;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.supervision.course.rules.GateStatus;
import java.util.ArrayList;
import java.util.List;

/** Why a unit is behind the campaign's calendar. */
public enum Delay {
    HEAD_UNNAMED("未确定第一责任人", "no accountable head is named"),
    NOT_DRAFTED("材料尚未起草", "nothing is drafted"),
    NOT_SIGNED("材料已起草，第一责任人未签署", "the paper is drafted, the head has not signed it"),
    RETURNED("材料被退回", "the paper was returned"),
    AT_THE_OFFICE("材料待督查室审核", "the supervision office has the paper");

    private final Text title;

    Delay(String zhCN, String en) {
        this.title = new Text(zhCN, en);
    }

    public Text title() {
        return title;
    }

    /** The reasons, in the order in which they have to be mended. */
    public static List<Delay> of(GateStatus gate, boolean drafted, boolean headNamed) {
        if (gate == GateStatus.SUBMITTED) {
            return List.of(AT_THE_OFFICE);
        }
        var reasons = new ArrayList<Delay>();
        if (!headNamed) {
            reasons.add(HEAD_UNNAMED);
        }
        if (gate == GateStatus.RETURNED) {
            reasons.add(RETURNED);
        }
        reasons.add(drafted ? NOT_SIGNED : NOT_DRAFTED);
        return List.copyOf(reasons);
    }
}
