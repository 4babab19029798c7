package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.terms.rules.Share;
import cn.hengjian.assessment.trigger.rules.TriggerParameters;
import cn.hengjian.platform.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells a trigger's arithmetic: each comparison in whole numbers, and the outcome in words. */
final class TriggerExplanation {

    private static final Text COMPETENT = new Text("称职以上比例低于 %s/%s", "competent share below %s/%s");
    private static final Text INCOMPETENT = new Text("不称职比例高于 %s/%s", "incompetent share above %s/%s");
    private static final Text WEAK = new Text("基本称职和不称职合计比例高于 %s/%s", "basic and incompetent share above %s/%s");
    private static final Text TURNOUT = new Text("回收率低于 %s/%s", "turnout below %s/%s");
    private static final Text VALID = new Text("有效票少于 %s", "fewer than %s valid marks");
    private static final Text HEAD =
            new Text("规则 %s，读法 %s，政策包 %s 第 %s 版。", "Rule %s, reading %s, policy pack %s version %s.");
    private static final Text COUNTS = new Text(
            "发出 %s 票，收回 %s 票，有效 %s 票；称职以上 %s，基本称职 %s，不称职 %s。",
            "Issued %s, returned %s, valid %s; competent or better %s, basic %s, incompetent %s.");
    private static final Text WITHHELD = new Text(
            "有效票过少，为保护投票人不显示票数。", "So few marks are valid that the counts are withheld to protect the voters.");
    private static final Text YES = new Text("%s：%s %s %s，成立。", "%s: %s %s %s holds.");
    private static final Text NO = new Text("%s：%s %s %s，不成立。", "%s: %s %s %s does not hold.");

    private TriggerExplanation() {}

    static List<TriggerView.Comparison> comparisons(
            TriggerView.Counts counts, TriggerParameters parameters, Locale locale) {
        long whole = switch (parameters.denominator()) {
            case VALID_MARKS -> counts.valid();
            case RETURNED -> counts.returned();
            case ISSUED -> counts.issued();
        };
        var comparisons = new ArrayList<TriggerView.Comparison>();
        comparisons.add(new TriggerView.Comparison(
                "VALID",
                counts.valid(),
                "<",
                parameters.minValid(),
                counts.valid() < parameters.minValid(),
                VALID.with(parameters.minValid()).in(locale)));
        comparisons.add(below("TURNOUT", TURNOUT, counts.returned(), counts.issued(), parameters.minTurnout(), locale));
        switch (parameters.reading()) {
            case R1, R3 ->
                comparisons.add(
                        below("COMPETENT", COMPETENT, counts.competent(), whole, parameters.competentBelow(), locale));
            case R2 ->
                comparisons.add(above(
                        "BASIC_OR_WORSE",
                        WEAK,
                        counts.basic() + counts.incompetent(),
                        whole,
                        parameters.weakAbove(),
                        locale));
        }
        comparisons.add(
                above("INCOMPETENT", INCOMPETENT, counts.incompetent(), whole, parameters.incompetentAbove(), locale));
        return List.copyOf(comparisons);
    }

    static String text(
            TriggerView.Counts counts,
            boolean withheld,
            List<TriggerView.Comparison> comparisons,
            String outcome,
            Text head,
            Locale locale) {
        var lines = new ArrayList<String>();
        lines.add(head.in(locale));
        if (withheld) {
            lines.add(WITHHELD.in(locale));
        } else {
            lines.add(COUNTS.with(
                            counts.issued(),
                            counts.returned(),
                            counts.valid(),
                            counts.competent(),
                            counts.basic(),
                            counts.incompetent())
                    .in(locale));
            comparisons.forEach(comparison -> lines.add((comparison.holds() ? YES : NO)
                    .with(comparison.meaning(), comparison.left(), comparison.operator(), comparison.right())
                    .in(locale)));
        }
        lines.add(conclusion(outcome).in(locale));
        return String.join("\n", lines);
    }

    /** Neither counts nor what follows from them. */
    static String withheld(Text head, Locale locale) {
        return head.in(locale) + "\n" + WITHHELD.in(locale);
    }

    static Text head(String rule, String reading, String pack, int version) {
        return HEAD.with(rule, reading, pack, version);
    }

    private static Text conclusion(String outcome) {
        return switch (outcome) {
            case "TRIGGERED" ->
                new Text("结论：建议进行诫勉谈话；是否谈话由人决定。", "So: an admonishment talk is suggested; a person decides.");
            case "INDETERMINATE" ->
                new Text("结论：票数不足以判断，不提出建议。", "So: the ballots are too few to tell; nothing is suggested.");
            default -> new Text("结论：不提出建议。", "So: nothing is suggested.");
        };
    }

    private static TriggerView.Comparison below(
            String name, Text meaning, long part, long whole, Share share, Locale locale) {
        return compare(name, meaning, part, "<", whole, share, share.undercutBy(part, whole), locale);
    }

    private static TriggerView.Comparison above(
            String name, Text meaning, long part, long whole, Share share, Locale locale) {
        return compare(name, meaning, part, ">", whole, share, share.exceededBy(part, whole), locale);
    }

    private static TriggerView.Comparison compare(
            String name,
            Text meaning,
            long part,
            String operator,
            long whole,
            Share share,
            boolean holds,
            Locale locale) {
        return new TriggerView.Comparison(
                name,
                part * share.denominator(),
                operator,
                whole * share.numerator(),
                holds,
                meaning.with(share.numerator(), share.denominator()).in(locale));
    }
}
