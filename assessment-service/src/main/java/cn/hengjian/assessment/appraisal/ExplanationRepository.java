package cn.hengjian.assessment.appraisal;

import cn.hengjian.assessment.ballot.FewPolicy;
import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.course.CourseScope;
import cn.hengjian.assessment.packing.Explained;
import cn.hengjian.assessment.scheme.rules.CategoryTree;
import cn.hengjian.assessment.score.rules.Arithmetic;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Unpacks explanations; each reading is somebody looking at somebody, so it is audited. */
@ApplicationScoped
class ExplanationRepository {

    private final Database database;
    private final SchemeLayouts layouts;
    private final Policies policies;
    private final FewPolicy few;
    private final Audit audit;

    ExplanationRepository(Database database, SchemeLayouts layouts, Policies policies, FewPolicy few, Audit audit) {
        this.database = database;
        this.layouts = layouts;
        this.policies = policies;
        this.few = few;
        this.audit = audit;
    }

    @Transactional
    ExplanationView require(UUID appraisal, Caller caller, Locale locale) {
        var view = database.find(
                        Sql.of("""
                                SELECT a.*, s.computation_id, s.state, s.reason, s.score, s.group_size, s.rank, s.bottom,
                                    s.ceiling, s.ceiling_by, e.body, k.computed_at, k.policy_pack, k.policy_version, k.review_id
                                FROM appraisal a JOIN score s ON s.appraisal_id = a.id
                                LEFT JOIN score_explanation e ON e.run_id = a.run_id AND e.block = s.block
                                JOIN computation k ON k.id = s.computation_id""" + CourseScope.OF_APPRAISAL + "WHERE a.id = ?", appraisal)
                                .and(CourseScope.reading(caller)),
                        row -> view(
                                row,
                                policies.version(row.text("policy_pack"), row.integer("policy_version")),
                                requireLayout(row.uuid("run_id"), row.uuid("scheme_id")),
                                explained(row),
                                locale))
                .orElseThrow(() -> new ProblemException(
                        HttpProblem.NOT_FOUND,
                        new Text("没有这份考核，或尚未计算得分", "There is no such appraisal, or it has no score yet")));
        audit.record(caller, "explanation-read", "appraisal", appraisal.toString(), Map.of());
        return view;
    }

    private static Explained explained(Row row) throws SQLException {
        var block = row.bytesOrNull("body");
        if (block == null) {
            throw new ProblemException(
                    HttpProblem.CONFLICT,
                    new Text(
                            "这次计算的说明未按现行格式保存；请重新计算该次考核，得分不变",
                            "The computation kept its explanations in another form; compute the run anew, which gives the same"));
        }
        return ExplanationBlocks.find(block, row.uuid("id"));
    }

    private SchemeLayout requireLayout(UUID run, UUID scheme) {
        var layout = layouts.ofRun(run).get(scheme);
        if (layout == null) {
            throw new IllegalStateException("an appraisal without a scheme of its run");
        }
        return layout;
    }

    /** An explanation of columns of an appraisal, its place and its computation, whether these are kept or not. */
    ExplanationView view(Row row, PolicyPack pack, SchemeLayout layout, Explained explained, Locale locale)
            throws SQLException {
        var policy = ScoringPolicy.of(pack);
        var body = new ExplanationLines(explained, layout);
        var indicators = body.indicators();
        var score = row.decimalOrNull("score");
        var view = new ExplanationView(
                row.uuid("id"),
                row.uuid("run_id"),
                row.uuid("cadre_id"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                new ExplanationView.SchemeRef(layout.id(), layout.code(), layout.name(), layout.version()),
                new ExplanationView.Computation(
                        row.uuid("computation_id"),
                        row.instant("computed_at"),
                        pack.pack(),
                        pack.version(),
                        policy.scoring().clampMin(),
                        policy.scoring().clampMax()),
                row.text("state"),
                row.textOrNull("reason"),
                score == null ? null : Arithmetic.shown(score),
                score,
                BigDecimal.valueOf(100).subtract(body.present()),
                indicators,
                categories(layout, indicators),
                ceiling(row),
                body.ballots(row.uuidOrNull("review_id"), few.of(pack)),
                new ExplanationView.Place(
                        row.text("group_code"),
                        row.integer("group_size"),
                        policy.minGroup(),
                        row.integerOrNull("rank"),
                        row.flag("bottom"),
                        policy.absoluteLine()),
                new ExplanationView.Rounding(Arithmetic.SCALE, Arithmetic.ROUNDING.name(), Arithmetic.SHOWN),
                "");
        return view.withText(ExplanationText.of(view, locale));
    }

    private static List<ExplanationView.Subtotal> categories(SchemeLayout layout, List<ExplanationView.Line> lines) {
        var leaves = new ArrayList<CategoryTree.Leaf>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            leaves.add(new CategoryTree.Leaf(
                    layout.items().get(i).category(),
                    lines.get(i).weight(),
                    lines.get(i).points()));
        }
        return CategoryTree.of(leaves).stream()
                .map(node -> new ExplanationView.Subtotal(node.path(), node.weight(), node.points()))
                .toList();
    }

    private static ExplanationView.@Nullable GradeCeiling ceiling(Row row) throws SQLException {
        var ceiling = row.textOrNull("ceiling");
        return ceiling == null
                ? null
                : new ExplanationView.GradeCeiling(Grade.valueOf(ceiling), row.texts("ceiling_by"));
    }
}
