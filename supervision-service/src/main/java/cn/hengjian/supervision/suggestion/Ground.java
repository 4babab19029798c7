package cn.hengjian.supervision.suggestion;

import cn.hengjian.platform.problem.Text;

/** Why a unit may lag behind. How much each counts, the policy pack says. */
public enum Ground {
    BOTTOM_RANK(new Text("最近一次考核中有 %s 人居同类末位", "%s of its people were last of their groups in the latest appraisal")),
    OVERDUE_ORDER(new Text("%s 份整改通知逾期未完成，最长逾期 %s 日", "%s overdue rectification orders, the oldest by %s days")),
    OVERDUE_PETITION(new Text("%s 件信访诉求逾期未办，最长逾期 %s 日", "%s overdue claims, the oldest by %s days")),
    OPEN_FINDING(new Text("%s 个已认定问题尚未办结", "%s confirmed findings not closed")),
    REPEATED_FINDING(new Text("%s 个问题与近期已认定问题同类", "%s findings of a kind that was confirmed lately already"));

    private final Text words;

    Ground(Text words) {
        this.words = words;
    }

    /** The key of its weight in the policy pack. */
    String weight() {
        return "suggestion.weight." + name();
    }

    Text words(int count, int days) {
        return words.with(count, days);
    }
}
