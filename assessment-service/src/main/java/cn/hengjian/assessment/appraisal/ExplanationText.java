package cn.hengjian.assessment.appraisal;

import static cn.hengjian.assessment.score.rules.Arithmetic.plain;

import cn.hengjian.assessment.score.rules.Arithmetic;
import cn.hengjian.assessment.score.rules.Direction;
import cn.hengjian.platform.problem.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells an explanation in words, a line a step. */
final class ExplanationText {

    private static final Text HEAD =
            new Text("考核办法 %s《%s》第 %s 版；政策包 %s 第 %s 版。", "Scheme %s “%s” version %s; policy pack %s version %s.");
    private static final Text DIRECT = new Text(
            "%s %s：实际 %s %s ÷ 目标 %s %s = %s；权重 %s，得 %s 分。",
            "%s %s: actual %s %s ÷ target %s %s = %s; weight %s gives %s points.");
    private static final Text REVERSE = new Text(
            "%s %s：目标 %s %s ÷ 实际 %s %s = %s；权重 %s，得 %s 分。",
            "%s %s: target %s %s ÷ actual %s %s = %s; weight %s gives %s points.");
    private static final Text QUALITATIVE = new Text(
            "%s %s：民主测评总体得分的百分之一 %s；权重 %s，得 %s 分。",
            "%s %s: a hundredth of the overall ballot score, %s; weight %s gives %s points.");
    private static final Text QUESTION = new Text(
            "%s %s：民主测评本项问题得分的百分之一 %s；权重 %s，得 %s 分。",
            "%s %s: a hundredth of the ballot score on its own question, %s; weight %s gives %s points.");
    private static final Text MISSING = new Text("%s %s：没有数据，不作零分。", "%s %s: no data, which does not count as zero.");
    private static final Text CLAMPED = new Text(
            "比值限制在 %s 至 %s 之间；实际值为 0 的反向指标按上限计。",
            "Ratios are kept from %s to %s; a reverse indicator with an actual of 0 gets the most.");
    private static final Text REDISTRIBUTED = new Text(
            "缺失指标的权重 %s 按比例分摊到其余指标，分摊后权重为：%s。",
            "The weight %s of what is missing went to the others in proportion to theirs, which now weigh: %s.");
    private static final Text BALLOTS = new Text("民主测评得分 %s：%s。", "Ballot score %s: %s.");
    private static final Text QUESTION_BALLOTS =
            new Text("民主测评 %s 问题得分 %s：%s。", "Ballot score on the question of %s, %s: %s.");
    private static final Text MOVED = new Text(
            "%s %s（原 %s，本单位 %s 人平均 %s、全县平均 %s，校正后在 0 至 100 之间；权重 %s）",
            "%s %s (given %s; the unit's mean over %s people is %s, the county's %s; kept from 0 to 100; weight %s)");
    private static final Text CLASS = new Text("%s %s（权重 %s）", "%s %s (weight %s)");
    private static final Text HIDDEN_CLASS = new Text("%s 票少不显示（权重 %s）", "%s withheld, few voters (weight %s)");
    private static final Text CEILING =
            new Text("否决指标已触发，等次不得高于%s：%s。得分不变。", "A veto struck: no grade above %s (%s). The score stays as it is.");
    private static final Text SUBTOTAL = new Text("%s（权重合计 %s）小计 %s 分。", "%s (weights sum to %s): %s points together.");
    private static final Text TOTAL = new Text("总分 %s（排名用 %s）。", "Score %s (ranked as %s).");
    private static final Text NO_SCORE = new Text(
            "没有任何可计分的内容，不评分；这不等于零分。", "There is nothing to score from, so there is no score; that is not zero.");
    private static final Text RANK =
            new Text("在可比组 %s 的 %s 人中排第 %s。", "Rank %3$s of %2$s in the comparable group %1$s.");
    private static final Text TOO_SMALL = new Text(
            "可比组 %s 只有 %s 人有得分，不足 %s 人，不排名。",
            "Only %2$s have a score in the comparable group %1$s; under %3$s nobody is ranked.");
    private static final Text LINE = new Text(
            "绝对线为 %s 分：达到此线的，即使排名最后也不作末位。",
            "The absolute line is %s: whoever reaches it is not last, whatever the rank.");
    private static final Text BOTTOM = new Text(
            "居末位。末位本身不是处理的理由，须由人核实事实后集体决定。",
            "That is the bottom. Being last is never a ground by itself: people verify the facts and decide.");

    private ExplanationText() {}

    static String of(ExplanationView view, Locale locale) {
        var lines = new ArrayList<String>();
        var computation = view.computation();
        lines.add(HEAD.with(
                        view.scheme().code(),
                        view.scheme().name(),
                        view.scheme().version(),
                        computation.policyPack(),
                        computation.policyVersion())
                .in(locale));
        ballots(view.ballots(), lines, locale);
        view.indicators().forEach(line -> lines.add(indicator(line).in(locale)));
        redistribution(view, lines, locale);
        subtotals(view, lines, locale);
        lines.add(CLAMPED.with(computation.clampMin(), computation.clampMax()).in(locale));
        place(view, lines, locale);
        var ceiling = view.ceiling();
        if (ceiling != null) {
            lines.add(CEILING.in(locale)
                    .formatted(ceiling.grade().label().in(locale), String.join(", ", ceiling.indicators())));
        }
        return String.join("\n", lines);
    }

    private static void ballots(ExplanationView.@Nullable Ballots ballots, List<String> lines, Locale locale) {
        if (ballots == null) {
            return;
        }
        var overall = ballots.score();
        if (overall != null) {
            lines.add(BALLOTS.with(shown(overall), classes(ballots.classes(), locale))
                    .in(locale));
        }
        for (var question : ballots.questions()) {
            var score = question.score();
            if (score != null) {
                lines.add(QUESTION_BALLOTS
                        .with(question.code(), shown(score), classes(question.classes(), locale))
                        .in(locale));
            }
        }
    }

    private static String classes(List<ExplanationView.ClassLine> classes, Locale locale) {
        return classes.stream()
                .map(each -> classLine(each, locale).in(locale))
                .collect(Collectors.joining(locale.getLanguage().equals("en") ? ", " : "，"));
    }

    private static Text classLine(ExplanationView.ClassLine each, Locale locale) {
        var label = each.voterClass().label().in(locale);
        var score = each.score();
        var moved = each.moved();
        if (score == null) {
            return HIDDEN_CLASS.with(label, plain(each.weight()));
        }
        return moved == null
                ? CLASS.with(label, shown(score), plain(each.weight()))
                : MOVED.with(
                        label,
                        shown(score),
                        plain(moved.given()),
                        moved.people(),
                        plain(moved.unitMean()),
                        plain(moved.countyMean()),
                        plain(each.weight()));
    }

    private static Text indicator(ExplanationView.Line line) {
        var points = line.points();
        var ratio = line.ratio();
        var weight = line.effectiveWeight();
        if (points == null || ratio == null || weight == null) {
            var apart = line.actual() == null ? null : MethodText.apart(line);
            return apart == null ? MISSING.with(line.code(), line.name()) : apart;
        }
        return switch (line.method()) {
            case null -> qualitative(line).with(line.code(), line.name(), plain(ratio), plain(weight), shown(points));
            case RATIO -> quotient(line, ratio, weight, points);
            case STEPS, DEDUCTION, VETO, FORMULA -> MethodText.counted(line, ratio, weight, points);
        };
    }

    private static Text quotient(ExplanationView.Line line, BigDecimal ratio, BigDecimal weight, BigDecimal points) {
        var actual = Objects.requireNonNull(line.actual());
        var target = Objects.requireNonNull(line.target());
        var unit = Objects.requireNonNull(line.unit());
        boolean reverse = line.direction() == Direction.REVERSE;
        return (reverse ? REVERSE : DIRECT)
                .with(
                        line.code(),
                        line.name(),
                        plain(reverse ? target : actual),
                        unit,
                        plain(reverse ? actual : target),
                        unit,
                        plain(ratio),
                        plain(weight),
                        shown(points));
    }

    private static Text qualitative(ExplanationView.Line line) {
        return line.ballot() == ExplanationView.BallotSource.QUESTION ? QUESTION : QUALITATIVE;
    }

    private static void subtotals(ExplanationView view, List<String> lines, Locale locale) {
        for (var category : view.categories()) {
            var points = category.points();
            if (points != null) {
                lines.add(SUBTOTAL.with(category.path(), plain(category.weight()), shown(points))
                        .in(locale));
            }
        }
    }

    private static void redistribution(ExplanationView view, List<String> lines, Locale locale) {
        if (view.missingWeight().signum() > 0 && view.score() != null) {
            var weights = new ArrayList<String>();
            for (var line : view.indicators()) {
                var weight = line.effectiveWeight();
                if (weight != null) {
                    weights.add(line.code() + " " + plain(line.weight()) + " → " + plain(weight));
                }
            }
            lines.add(REDISTRIBUTED
                    .with(plain(view.missingWeight()), String.join(", ", weights))
                    .in(locale));
        }
    }

    private static void place(ExplanationView view, List<String> lines, Locale locale) {
        var score = view.score();
        var exact = view.exactScore();
        var place = view.place();
        if (score == null || exact == null) {
            lines.add(NO_SCORE.in(locale));
            return;
        }
        lines.add(TOTAL.with(score.toPlainString(), plain(exact)).in(locale));
        var rank = place.rank();
        lines.add(
                rank == null
                        ? TOO_SMALL
                                .with(place.group(), place.groupSize(), place.minGroup())
                                .in(locale)
                        : RANK.with(place.group(), place.groupSize(), rank).in(locale));
        var line = place.absoluteLine();
        if (rank != null && line != null) {
            lines.add(LINE.with(plain(line)).in(locale));
        }
        if (place.bottom()) {
            lines.add(BOTTOM.in(locale));
        }
    }

    private static String shown(BigDecimal value) {
        return Arithmetic.shown(value).toPlainString();
    }
}
