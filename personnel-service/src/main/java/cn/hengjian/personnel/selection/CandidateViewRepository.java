package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.selection.rules.Eligibility.Requirement;
import cn.hengjian.personnel.selection.rules.Eligibility.Unmet;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Candidates, shown to whom they may be shown. */
@ApplicationScoped
class CandidateViewRepository {

    private static final String SELECT =
            "SELECT x.*, o.outcome, o.valid, o.competent, o.incompetent, o.explanation, c.number AS cadre_number,"
                    + " c.name AS cadre_name, cu.code AS unit_code, cu.name AS unit_name FROM candidate x"
                    + " JOIN cadre c ON c.id = x.cadre_id JOIN unit cu ON cu.id = c.unit_id"
                    + " LEFT JOIN LATERAL (SELECT r.* FROM selection_review w JOIN review_outcome r ON r.review_id = w.review_id"
                    + " WHERE w.selection_id = x.selection_id AND r.cadre_id = x.cadre_id ORDER BY r.certified_at DESC LIMIT 1) o"
                    + " ON true WHERE true";

    private final Database database;
    private final Pages pages;

    CandidateViewRepository(Database database, Pages pages) {
        this.database = database;
        this.pages = pages;
    }

    Page<CandidateSummary> list(UUID selection, PageRequest request) {
        return pages.page(
                Sql.of(SELECT).and("x.selection_id = ?", selection),
                Keyset.ascending("x.id"),
                request,
                CandidateSummary::of);
    }

    /**
     * A candidate.
     *
     * @param unmet what is not met today, if that is looked at now
     * @param whole with what came after the screening
     */
    CandidateView require(
            UUID candidate,
            @Nullable List<Unmet> unmet,
            @Nullable ResultView result,
            boolean whole,
            boolean office,
            Locale language) {
        return database.require(
                Sql.of(SELECT).and("x.id = ?", candidate), row -> view(row, unmet, result, whole, office, language));
    }

    private static CandidateView view(
            Row row,
            @Nullable List<Unmet> unmet,
            @Nullable ResultView result,
            boolean whole,
            boolean office,
            Locale language)
            throws SQLException {
        var requirement = row.textOrNull("requirement");
        var screened = row.dateOrNull("screened_on");
        var objection = row.textOrNull("objection");
        return new CandidateView(
                row.uuid("id"),
                row.uuid("selection_id"),
                row.uuid("cadre_id"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                row.text("unit_name"),
                Standing.valueOf(row.text("standing")),
                row.date("registered_on"),
                row.text("statement"),
                unmet == null
                        ? null
                        : unmet.stream()
                                .map(each -> new CandidateView.UnmetView(
                                        each.requirement(), each.found().in(language)))
                                .toList(),
                screened == null
                        ? null
                        : new CandidateView.Screening(
                                screened,
                                requirement == null ? null : Requirement.valueOf(requirement),
                                row.textOrNull("reason"),
                                row.dateOrNull("object_by")),
                objection == null
                        ? null
                        : new CandidateView.ObjectionView(
                                objection,
                                row.date("objected_on"),
                                row.textOrNull("answer"),
                                row.dateOrNull("answered_on")),
                result,
                whole ? review(row) : null,
                whole ? row.textOrNull("passed_over") : null,
                whole ? inspection(row, office) : null);
    }

    private static CandidateView.@Nullable ReviewView review(Row row) throws SQLException {
        var outcome = row.textOrNull("outcome");
        return outcome == null
                ? null
                : new CandidateView.ReviewView(
                        outcome,
                        row.integer("valid"),
                        row.integer("competent"),
                        row.integer("incompetent"),
                        row.text("explanation"));
    }

    private static CandidateView.@Nullable Inspection inspection(Row row, boolean office) throws SQLException {
        var report = row.textOrNull("report");
        return report == null ? null : new CandidateView.Inspection(row.flag("suitable"), office ? report : null);
    }
}
