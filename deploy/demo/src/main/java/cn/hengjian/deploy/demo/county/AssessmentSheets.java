package cn.hengjian.deploy.demo.county;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The two sheets of a year's assessment: what each cadre achieved, and how he or she was marked. */
public final class AssessmentSheets {

    private static final List<Column> ACTUALS = List.of(
            new Column("cadreNumber", "干部编号"),
            new Column("indicatorCode", "指标代码"),
            new Column("actual", "实际值"),
            new Column("source", "数据来源"));
    private static final List<Column> REVIEW_TOTALS = List.of(
            new Column("cadreNumber", "干部编号"),
            new Column("voterClass", "评议类别"),
            new Column("issued", "发出票数"),
            new Column("returned", "收回票数"),
            new Column("excellent", "优秀"),
            new Column("competent", "称职"),
            new Column("basic", "基本称职"),
            new Column("incompetent", "不称职"),
            new Column("abstained", "弃权"));

    /** An indicator of a demo scheme: what is usual in tenths of its unit, what the last of all reaches, and whence. */
    private record Indicator(String code, int usualLow, int usualHigh, int worst, String source) {}

    private static final List<Indicator> LEADER = List.of(
            new Indicator("L1", 780, 1080, 180, "县委县政府督查室"),
            new Indicator("L2", 750, 1050, 120, "县发展和改革局"),
            new Indicator("L3", 760, 1000, 150, "县信访局"),
            // Complaints are counted: fewer is better, and the last of all has eight times the tolerated number.
            new Indicator("L4", 10, 50, 240, "县纪委监委"));
    private static final List<Indicator> GENERAL = List.of(
            new Indicator("G1", 780, 1060, 150, "所在单位"),
            new Indicator("G2", 800, 1000, 200, "县政务服务中心"),
            new Indicator("G3", 240, 360, 30, "驻村日志"),
            new Indicator("G4", 10, 40, 200, "所在单位"));

    private AssessmentSheets() {}

    /** What each cadre achieved in the quantitative indicators of the demo schemes. */
    public static Sheet actuals(County county) {
        var lastPlaces = county.lastPlaces();
        return new Sheet(
                "actuals",
                ACTUALS,
                () -> cadres(county).flatMap(cadre -> actuals(county, cadre, lastPlaces.containsKey(cadre.number()))));
    }

    /** The counted ballots of each cadre by class of voters. */
    public static Sheet reviewTotals(County county) {
        var cases = county.reviewCases();
        return new Sheet(
                "review-totals", REVIEW_TOTALS, () -> cadres(county).flatMap(cadre -> ballots(county, cadre, cases)));
    }

    private static Stream<Cadre> cadres(County county) {
        return county.rosters().flatMap(roster -> roster.people().stream()).map(Person::cadre);
    }

    private static Stream<List<@Nullable Object>> actuals(County county, Cadre cadre, boolean last) {
        var draw = county.yearOf(cadre.number());
        var indicators = cadre.level().postClass() == PostClass.LEADER ? LEADER : GENERAL;
        return indicators.stream().map(indicator -> {
            var tenths = last ? indicator.worst : draw.between(indicator.usualLow, indicator.usualHigh);
            var actual = BigDecimal.valueOf(tenths, 1).setScale(counted(indicator) ? 0 : 1, RoundingMode.DOWN);
            return Arrays.<@Nullable Object>asList(cadre.number(), indicator.code, actual, indicator.source);
        });
    }

    /** Complaints and mistakes are whole numbers; the other indicators are shares or half days. */
    private static boolean counted(Indicator indicator) {
        return indicator.code.endsWith("4");
    }

    private static Stream<List<@Nullable Object>> ballots(County county, Cadre cadre, Map<String, ReviewCase> cases) {
        var reviewCase = cases.get(cadre.number());
        var rows = reviewCase == null
                ? usual(county.yearOf(cadre.number()))
                : split(reviewCase.totals().issued(), marks(reviewCase.totals()));
        return rows.stream().map(row -> row.cells(cadre.number()));
    }

    /** Counts of excellent, competent, basic, incompetent and abstained, from one class of voters or all. */
    private record Marks(int excellent, int competent, int basic, int incompetent, int abstained) {

        int returned() {
            return excellent + competent + basic + incompetent + abstained;
        }

        Marks map(IntUnaryOperator part) {
            return new Marks(
                    part.applyAsInt(excellent),
                    part.applyAsInt(competent),
                    part.applyAsInt(basic),
                    part.applyAsInt(incompetent),
                    part.applyAsInt(abstained));
        }

        Marks minus(Marks other) {
            return new Marks(
                    excellent - other.excellent,
                    competent - other.competent,
                    basic - other.basic,
                    incompetent - other.incompetent,
                    abstained - other.abstained);
        }
    }

    private record BallotRow(String voterClass, int issued, Marks marks) {

        List<@Nullable Object> cells(String cadreNumber) {
            return Arrays.asList(
                    cadreNumber,
                    voterClass,
                    issued,
                    marks.returned(),
                    marks.excellent,
                    marks.competent,
                    marks.basic,
                    marks.incompetent,
                    marks.abstained);
        }
    }

    private static Marks marks(ReviewCase.Totals totals) {
        var excellent = totals.competent() / 3;
        return new Marks(
                excellent,
                totals.competent() - excellent,
                totals.valid() - totals.competent() - totals.incompetent(),
                totals.incompetent(),
                totals.abstained());
    }

    /** Splits totals over the classes so that they add up again: a fifth leaders, two fifths peers, the rest masses. */
    private static List<BallotRow> split(int issued, Marks total) {
        // Rounded up for the leaders, so that a class is never without a mark.
        var leaders = total.map(count -> (count + 4) / 5);
        var peers = total.map(count -> count * 2 / 5);
        var masses = total.minus(leaders).minus(peers);
        var unreturned = issued - total.returned();
        return List.of(
                new BallotRow("LEADERS", leaders.returned(), leaders),
                new BallotRow("PEERS", peers.returned() + unreturned / 2, peers),
                new BallotRow("MASSES", masses.returned() + unreturned - unreturned / 2, masses));
    }

    private static List<BallotRow> usual(Draw draw) {
        var rows = new ArrayList<BallotRow>();
        rows.add(usual(draw, "LEADERS", draw.between(6, 9)));
        rows.add(usual(draw, "PEERS", draw.between(12, 18)));
        rows.add(usual(draw, "MASSES", draw.between(18, 30)));
        return rows;
    }

    private static BallotRow usual(Draw draw, String voterClass, int issued) {
        var unreturned = draw.between(0, issued / 10);
        var abstained = draw.between(0, issued / 12);
        var basic = draw.between(0, issued / 8);
        var incompetent = draw.between(0, issued / 12);
        var good = issued - unreturned - abstained - basic - incompetent;
        var excellent = draw.between(good / 6, good / 2);
        return new BallotRow(voterClass, issued, new Marks(excellent, good - excellent, basic, incompetent, abstained));
    }

    /** The codes of the quantitative indicators of a class, which the schemes must contain. */
    static List<String> quantitativeCodes(PostClass postClass) {
        return (postClass == PostClass.LEADER ? LEADER : GENERAL)
                .stream().map(Indicator::code).toList();
    }
}
