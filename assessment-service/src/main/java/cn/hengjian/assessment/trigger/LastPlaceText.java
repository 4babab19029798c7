package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.trigger.rules.LastPlace;
import cn.hengjian.assessment.trigger.rules.LastPlace.Missing;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells in words what the rule of the last place makes of what was found, a line a condition. */
final class LastPlaceText {

    private static final Text HEAD = new Text(
            "规则 M10（政策包 %s）：（无成效或者失职）且末位且（失误或者损失）；仅排名末位不是理由。",
            "Rule M10 (pack %s): (ineffective or dereliction) and bottom and (mistake or loss); being last is no ground.");
    private static final Text BOTTOM = new Text("在可比组中排名末位：%s。", "Last in a comparable group: %s.");
    private static final Text FAULT = new Text("无成效：%s；失职：%s。", "Ineffective: %s; dereliction: %s.");
    private static final Text LOSS = new Text("失误：%s；损失：%s。", "Mistake: %s; loss: %s.");
    private static final Text YES = new Text("是", "yes");
    private static final Text NO = new Text("否", "no");
    private static final Text SUGGESTED = new Text(
            "建议启动末位调整的事实核查；由有关机关依程序决定。", "A check of the facts is suggested; people decide, by their procedure.");
    private static final Text NOTHING = new Text("条件不齐备，不提出建议。", "Not all of it holds; nothing is suggested.");

    private LastPlaceText() {}

    static String of(Row row, List<Missing> missing, Locale locale) throws SQLException {
        var facts = new LastPlace.Facts(
                row.flag("bottom"),
                row.flag("ineffective"),
                row.flag("dereliction"),
                row.flag("mistake"),
                row.flag("loss"));
        return of(row.text("policy_pack") + "/" + row.integer("policy_version"), facts, missing, locale);
    }

    static String of(String policy, LastPlace.Facts facts, List<Missing> missing, Locale locale) {
        var lines = new ArrayList<String>();
        lines.add(HEAD.with(policy).in(locale));
        lines.add(BOTTOM.in(locale).formatted(word(facts.bottom(), locale)));
        lines.add(FAULT.in(locale).formatted(word(facts.ineffective(), locale), word(facts.dereliction(), locale)));
        lines.add(LOSS.in(locale).formatted(word(facts.mistake(), locale), word(facts.loss(), locale)));
        lines.add((missing.isEmpty() ? SUGGESTED : NOTHING).in(locale));
        return String.join("\n", lines);
    }

    private static String word(boolean holds, Locale locale) {
        return (holds ? YES : NO).in(locale);
    }
}
