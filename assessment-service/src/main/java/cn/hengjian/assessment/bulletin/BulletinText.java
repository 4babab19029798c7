package cn.hengjian.assessment.bulletin;

import cn.hengjian.assessment.analysis.DistributionView;
import cn.hengjian.assessment.analysis.SpreadView;
import cn.hengjian.assessment.bulletin.rules.BulletinPeriod;
import cn.hengjian.platform.problem.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first words of a bulletin, made from figures of groups; what the analysis withholds, it doesn't know either. */
final class BulletinText {

    private final DistributionView distribution;
    private final SpreadView spread;
    private final int units;

    BulletinText(DistributionView distribution, SpreadView spread, int units) {
        this.distribution = distribution;
        this.spread = spread;
        this.units = units;
    }

    static Text title(BulletinPeriod period) {
        return new Text("%s 至 %s 干部考核情况通报", "Bulletin on appraisals, %s to %s").with(period.from(), period.to());
    }

    Text text() {
        var paragraphs = Stream.of(county(), grades(), best(), same())
                .flatMap(List::stream)
                .toList();
        return paragraphs.isEmpty()
                ? new Text("本期没有可以公布的数据。", "There are no figures of this period that may be told.")
                : new Text(
                        joined(paragraphs.stream().map(Text::zhCN)),
                        joined(paragraphs.stream().map(Text::en)));
    }

    private static String joined(Stream<String> paragraphs) {
        return paragraphs.collect(Collectors.joining("\n"));
    }

    private List<Text> county() {
        var all = distribution.all();
        var scores = all == null ? null : all.scores();
        return all == null || scores == null
                ? List.of()
                : List.of(new Text(
                                "参加考核 %s 人，有得分 %s 人，平均 %s 分，中位数 %s 分。",
                                "%s people were appraised and %s have a score: %s on average, %s in the middle.")
                        .with(all.people(), all.scored(), scores.mean(), scores.median()));
    }

    /** Only where neither those who are excellent nor the others are few. */
    private List<Text> grades() {
        var all = distribution.all();
        var grades = all == null ? null : all.grades();
        if (all == null || grades == null) {
            return List.of();
        }
        int least = distribution.minGroup();
        return grades.excellent() < least || all.graded() - grades.excellent() < least
                ? List.of()
                : List.of(new Text("已定等次 %s 人，其中优秀 %s 人。", "%s people have a final grade; %s people are excellent.")
                        .with(all.graded(), grades.excellent()));
    }

    private List<Text> best() {
        var best = new ArrayList<Mean>();
        for (var group : distribution.groups()) {
            var scores = group.figures().scores();
            if (scores != null) {
                best.add(new Mean(Objects.requireNonNullElse(group.name(), group.code()), scores));
            }
        }
        best.sort(Comparator.comparing((Mean unit) -> unit.scores().mean())
                .reversed()
                .thenComparing(Mean::name));
        var named = best.subList(0, Math.min(units, best.size()));
        return named.isEmpty()
                ? List.of()
                : List.of(new Text(
                        "平均分较高的单位：" + listed(named, "%s（%s 分）", "、") + "。",
                        "Units with the highest means: " + listed(named, "%s (%s)", ", ") + "."));
    }

    /** A unit with what its people scored. */
    private record Mean(String name, DistributionView.Scores scores) {}

    private static String listed(List<Mean> units, String form, String separator) {
        return units.stream()
                .map(unit -> form.formatted(unit.name(), unit.scores().mean()))
                .collect(Collectors.joining(separator));
    }

    private List<Text> same() {
        var same = spread.units().stream()
                .filter(unit -> !unit.hints().isEmpty())
                .map(SpreadView.Unit::name)
                .limit(units)
                .toList();
        return same.isEmpty()
                ? List.of()
                : List.of(new Text("考核结果未拉开差距、需要核实的单位：%s。", "Units to be looked at, whose results hardly differ: %s.")
                        .with(String.join("、", same)));
    }
}
