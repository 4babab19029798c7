package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.course.CourseScope;
import cn.hengjian.assessment.trigger.rules.GradeTrigger.Reason;
import cn.hengjian.assessment.trigger.rules.GradeTrigger.Suggestion;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Explains what filed grades suggest; each reading is somebody looking at somebody, so it is audited. */
@ApplicationScoped
class GradeSuggestionRepository {

    private static final Text NOTHING = new Text("该等次不提出建议。", "The grade suggests nothing.");
    private static final Text PEOPLE = new Text("依据政策包 %s；仅为建议，由有关机关决定。", "By pack %s; it suggests, people decide.");

    private final Database database;
    private final Audit audit;

    GradeSuggestionRepository(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    @Transactional
    GradeSuggestionView explain(UUID appraisal, Caller caller, Locale locale) {
        var view = require(appraisal, caller, locale);
        audit.record(caller, "suggestion-read", "appraisal", appraisal.toString(), Map.of());
        return view;
    }

    /** What the caller may see; whoever shows it says so in the audit. */
    GradeSuggestionView require(UUID appraisal, Caller caller, Locale locale) {
        return database.find(
                        Sql.of(
                                        "SELECT g.*, a.cadre_number FROM grade_trigger g JOIN appraisal a ON a.id = g.appraisal_id"
                                                + CourseScope.OF_APPRAISAL + "WHERE a.id = ? AND g.grade = c.grade",
                                        appraisal)
                                .and(CourseScope.reading(caller)),
                        row -> view(row, locale))
                .orElseThrow(ProblemException::absent);
    }

    private static GradeSuggestionView view(Row row, Locale locale) throws SQLException {
        var suggestion = row.textOrNull("suggestion");
        var reasons = row.texts("reasons").stream().map(Reason::valueOf).toList();
        int years = row.integer("years");
        return new GradeSuggestionView(
                row.uuid("id"),
                row.uuid("appraisal_id"),
                row.text("cadre_number"),
                Grade.valueOf(row.text("grade")),
                years,
                suggestion == null ? null : Suggestion.valueOf(suggestion),
                reasons,
                row.texts("rules"),
                row.text("policy_pack"),
                row.integer("policy_version"),
                row.date("evaluated_on"),
                text(reasons, years, row.text("policy_pack") + "/" + row.integer("policy_version"), locale));
    }

    static String text(List<Reason> reasons, int years, String pack, Locale locale) {
        if (reasons.isEmpty()) {
            return NOTHING.in(locale);
        }
        var lines = new ArrayList<String>();
        reasons.forEach(
                reason -> lines.add(text(reason).with(years, reason.rule()).in(locale)));
        lines.add(PEOPLE.with(pack).in(locale));
        return String.join("\n", lines);
    }

    private static Text text(Reason reason) {
        return switch (reason) {
            case INCOMPETENT ->
                new Text("年度考核不称职（连续 %s 年）：降低一个层次（%s）。", "Incompetent (%s in a row): one level lower (%s).");
            case INCOMPETENT_IN_A_ROW ->
                new Text(
                        "连续 %s 年不称职：另有辞退情形，须另行依程序办理（%s）。",
                        "Incompetent %s years in a row: a ground for dismissal, by its own procedure (%s).");
            case BASIC_IN_A_ROW ->
                new Text("连续 %s 年基本称职：建议调整岗位（%s）。", "Basically competent %s years in a row: an adjustment (%s).");
            case EXCELLENT -> new Text("年度考核优秀（连续 %s 年）：嘉奖（%s）。", "Excellent (%s in a row): a commendation (%s).");
            case EXCELLENT_IN_A_ROW ->
                new Text("连续 %s 年优秀：记三等功（%s）。", "Excellent %s years in a row: a third-class merit (%s).");
        };
    }
}
