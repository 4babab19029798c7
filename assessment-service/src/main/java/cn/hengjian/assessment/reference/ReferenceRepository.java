package cn.hengjian.assessment.reference;

import cn.hengjian.assessment.course.CourseScope;
import cn.hengjian.assessment.reference.rules.WeakStages;
import cn.hengjian.assessment.stage.rules.StageGrade;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the other appraisals of the year; each reading is somebody looking at somebody, so it is audited. */
@ApplicationScoped
class ReferenceRepository {

    private static final Text STAGE = new Text("%s 至 %s：%s。", "%s to %s: %s.");
    private static final Text NONE = new Text("本年度没有已锁定的阶段考核。", "No stage appraisal of the year is locked.");
    private static final Text WEAK = new Text(
            "一般、较差 %s 次，共 %s 次，超过 %s/%s：年度考核原则上为基本称职或者不称职（%s，%s）。仅为建议，由考核机关决定。",
            "%s of %s are average or poor, more than %s/%s: in principle basically competent or incompetent (%s, %s). It"
                    + " suggests; people decide.");

    private final Database database;
    private final Policies policies;
    private final Terms terms;
    private final Audit audit;

    ReferenceRepository(Database database, Policies policies, Terms terms, Audit audit) {
        this.database = database;
        this.policies = policies;
        this.terms = terms;
        this.audit = audit;
    }

    private record Annual(String cadre, int year, @Nullable String pack, int packVersion) {}

    @Transactional
    ReferenceView of(UUID appraisal, Caller caller, Locale locale) {
        var annual = database.find(
                        Sql.of(
                                        "SELECT a.cadre_number, r.year, r.policy_pack, r.policy_version FROM appraisal a"
                                                + CourseScope.OF_APPRAISAL
                                                + "JOIN run r ON r.id = a.run_id WHERE a.id = ?",
                                        appraisal)
                                .and(CourseScope.reading(caller)),
                        row -> new Annual(
                                row.text("cadre_number"),
                                row.integer("year"),
                                row.text("policy_pack"),
                                row.integer("policy_version")))
                .orElseThrow(ProblemException::absent);
        audit.record(caller, "reference-read", "appraisal", appraisal.toString(), Map.of());
        var pack = terms.knowing(
                ReferencePolicy.KEY, policies.version(String.valueOf(annual.pack()), annual.packVersion()));
        var stages = stages(annual);
        int weak = (int) stages.stream().filter(stage -> stage.grade().isWeak()).count();
        var suggestion = suggestion(weak, stages.size(), pack);
        return new ReferenceView(
                appraisal,
                annual.year(),
                annual.cadre(),
                stages,
                weak,
                specials(annual),
                evidence(annual),
                suggestion,
                text(stages, weak, suggestion, pack, locale));
    }

    private List<ReferenceView.StageRef> stages(Annual annual) {
        return database.list(
                Sql.of(
                        "SELECT s.*, r.title FROM stage_appraisal s JOIN stage_run r ON r.id = s.run_id"
                                + " WHERE s.cadre_number = ? AND s.state = 'LOCKED' AND extract(year FROM s.from_on) = ?"
                                + " ORDER BY s.from_on",
                        annual.cadre(),
                        annual.year()),
                row -> new ReferenceView.StageRef(
                        row.uuid("id"),
                        row.text("title"),
                        row.date("from_on"),
                        row.date("to_on"),
                        StageGrade.valueOf(row.text("grade")),
                        row.date("locked_on")));
    }

    private List<ReferenceView.SpecialRef> specials(Annual annual) {
        return database.list(
                Sql.of(
                        "SELECT * FROM special_appraisal WHERE cadre_number = ? AND told_on IS NOT NULL"
                                + " AND extract(year FROM occurred_on) = ? ORDER BY occurred_on, id",
                        annual.cadre(),
                        annual.year()),
                row -> new ReferenceView.SpecialRef(
                        row.uuid("id"),
                        row.text("title"),
                        row.date("occurred_on"),
                        StageGrade.valueOf(row.text("grade")),
                        row.date("told_on"),
                        row.uuidOrNull("appraisal_id") != null));
    }

    private List<ReferenceView.Piece> evidence(Annual annual) {
        return database.list(
                Sql.of(
                        "SELECT * FROM citation WHERE cadre_number = ? AND year = ? AND counted ORDER BY id",
                        annual.cadre(),
                        annual.year()),
                row -> new ReferenceView.Piece(
                        row.text("source"),
                        row.text("reference"),
                        row.text("note"),
                        row.text("kind"),
                        row.uuid("subject_id")));
    }

    private static ReferenceView.@Nullable Suggestion suggestion(int weak, int graded, PolicyPack pack) {
        return WeakStages.suggest(weak, graded, ReferencePolicy.of(pack).weakAbove())
                ? new ReferenceView.Suggestion(
                        WeakStages.RULE, pack.pack(), pack.version(), List.of("BASIC", "INCOMPETENT"))
                : null;
    }

    private static String text(
            List<ReferenceView.StageRef> stages,
            int weak,
            ReferenceView.@Nullable Suggestion suggestion,
            PolicyPack pack,
            Locale locale) {
        var lines = new ArrayList<String>();
        if (stages.isEmpty()) {
            lines.add(NONE.in(locale));
        }
        stages.forEach(stage -> lines.add(STAGE.in(locale)
                .formatted(stage.from(), stage.to(), stage.grade().label().in(locale))));
        if (suggestion != null) {
            var above = ReferencePolicy.of(pack).weakAbove();
            lines.add(WEAK.in(locale)
                    .formatted(
                            weak,
                            stages.size(),
                            above.numerator(),
                            above.denominator(),
                            suggestion.rule(),
                            pack.reference()));
        }
        return String.join("\n", lines);
    }
}
