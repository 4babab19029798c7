package cn.hengjian.assessment.analysis;

import cn.hengjian.assessment.analysis.DistributionView.Figures;
import cn.hengjian.platform.export.ExportFormat;
import cn.hengjian.platform.export.RowOutput;
import cn.hengjian.platform.problem.Text;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures as rows, one for each group; what is withheld is an empty cell. */
@ApplicationScoped
class AnalysisExport {

    private static final RowOutput.Column CODE = new RowOutput.Column("code", new Text("代码", "Code"));
    private static final RowOutput.Column NAME = new RowOutput.Column("name", new Text("名称", "Name"));
    private static final RowOutput.Column PEOPLE = new RowOutput.Column("people", new Text("人数", "People"));
    private static final RowOutput.Column SCORED = new RowOutput.Column("scored", new Text("有得分人数", "Scored"));
    private static final RowOutput.Column GRADED = new RowOutput.Column("graded", new Text("已定等次人数", "Graded"));
    private static final RowOutput.Column DEVIATION =
            new RowOutput.Column("deviation", new Text("标准差", "Standard deviation"));

    private static final List<RowOutput.Column> CHANGE = List.of(
            CODE,
            NAME,
            new RowOutput.Column("scoredBefore", new Text("上期有得分人数", "Scored before")),
            SCORED,
            new RowOutput.Column("meanBefore", new Text("上期平均分", "Mean before")),
            new RowOutput.Column("mean", new Text("平均分", "Mean")),
            new RowOutput.Column("meanChange", new Text("平均分变化", "Change of the mean")),
            new RowOutput.Column("medianChange", new Text("中位数变化", "Change of the median")),
            new RowOutput.Column("excellentPoints", new Text("优秀占比变化（百分点）", "Excellent, points")),
            new RowOutput.Column("competentPoints", new Text("称职占比变化（百分点）", "Competent, points")),
            new RowOutput.Column("basicPoints", new Text("基本称职占比变化（百分点）", "Basic, points")),
            new RowOutput.Column("incompetentPoints", new Text("不称职占比变化（百分点）", "Incompetent, points")));

    private static final List<RowOutput.Column> SPREAD = List.of(
            CODE,
            NAME,
            PEOPLE,
            SCORED,
            DEVIATION,
            new RowOutput.Column("range", new Text("极差", "Range")),
            new RowOutput.Column("sameScore", new Text("最多的相同得分人数", "Most with one score")),
            GRADED,
            new RowOutput.Column("sameGrade", new Text("最多的相同等次人数", "Most with one grade")),
            new RowOutput.Column("hints", new Text("未拉开差距的迹象", "Hints of no difference")));

    private final ObjectMapper mapper;

    AnalysisExport(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void write(DistributionView view, OutputStream out, ExportFormat format, Locale language) throws IOException {
        try (var output = RowOutput.open(out, format, columns(view.bands()), language, mapper)) {
            for (var group : view.groups()) {
                output.row(cells(group, view.bands().size() + 1));
            }
        }
    }

    private static List<RowOutput.Column> columns(List<BigDecimal> bands) {
        var columns = new ArrayList<>(List.of(
                CODE,
                NAME,
                PEOPLE,
                SCORED,
                new RowOutput.Column("mean", new Text("平均分", "Mean")),
                new RowOutput.Column("median", new Text("中位数", "Median")),
                DEVIATION));
        for (int i = 0; i <= bands.size(); i++) {
            columns.add(new RowOutput.Column("band" + i, band(bands, i)));
        }
        columns.addAll(List.of(
                GRADED,
                new RowOutput.Column("excellent", new Text("优秀", "Excellent")),
                new RowOutput.Column("competent", new Text("称职", "Competent")),
                new RowOutput.Column("basic", new Text("基本称职", "Basic")),
                new RowOutput.Column("incompetent", new Text("不称职", "Incompetent"))));
        return columns;
    }

    private static Text band(List<BigDecimal> bands, int i) {
        return i == 0
                ? new Text("%s 分以下", "Below %s").with(bands.getFirst())
                : i == bands.size()
                        ? new Text("%s 分及以上", "%s and more").with(bands.getLast())
                        : new Text("%s 分至不满 %s 分", "%s to under %s").with(bands.get(i - 1), bands.get(i));
    }

    private static List<@Nullable Object> cells(DistributionView.Group group, int bands) {
        var figures = group.figures();
        var scores = figures.scores();
        var grades = figures.grades();
        var cells = new ArrayList<@Nullable Object>(Arrays.asList(
                group.code(),
                group.name(),
                figures.people(),
                figures.scored(),
                scores == null ? null : scores.mean(),
                scores == null ? null : scores.median(),
                scores == null ? null : scores.deviation()));
        cells.addAll(scores == null ? Collections.nCopies(bands, null) : scores.bands());
        cells.add(figures.graded());
        cells.addAll(
                grades == null
                        ? Collections.nCopies(4, null)
                        : List.of(grades.excellent(), grades.competent(), grades.basic(), grades.incompetent()));
        return cells;
    }

    void write(ChangeView view, OutputStream out, ExportFormat format, Locale language) throws IOException {
        try (var output = RowOutput.open(out, format, CHANGE, language, mapper)) {
            for (var group : view.groups()) {
                var change = group.change();
                var points = change.grades();
                output.row(Arrays.asList(
                        group.code(),
                        group.name(),
                        scored(change.before()),
                        scored(change.after()),
                        mean(change.before()),
                        mean(change.after()),
                        change.mean(),
                        change.median(),
                        points == null ? null : points.excellent(),
                        points == null ? null : points.competent(),
                        points == null ? null : points.basic(),
                        points == null ? null : points.incompetent()));
            }
        }
    }

    private static @Nullable Integer scored(@Nullable Figures figures) {
        return figures == null ? null : figures.scored();
    }

    private static @Nullable BigDecimal mean(@Nullable Figures figures) {
        var scores = figures == null ? null : figures.scores();
        return scores == null ? null : scores.mean();
    }

    void write(SpreadView view, OutputStream out, ExportFormat format, Locale language) throws IOException {
        try (var output = RowOutput.open(out, format, SPREAD, language, mapper)) {
            for (var unit : view.units()) {
                var spread = unit.scores();
                output.row(Arrays.asList(
                        unit.code(),
                        unit.name(),
                        unit.people(),
                        unit.scored(),
                        spread == null ? null : spread.deviation(),
                        spread == null ? null : spread.range(),
                        spread == null ? null : spread.same(),
                        unit.graded(),
                        unit.sameGrade(),
                        unit.hints().stream().map(Enum::name).collect(Collectors.joining(" "))));
            }
        }
    }
}
