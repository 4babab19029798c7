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
            "SELECT x.*, c.number AS cadre_number, c.name AS cadre_name, cu.code AS unit_code,"
                    + " cu.name AS unit_name FROM candidate x JOIN cadre c ON c.id = x.cadre_id JOIN unit cu ON cu.id = c.unit_id"
                    + " WHERE true";

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
     */
    CandidateView require(UUID candidate, @Nullable List<Unmet> unmet, Locale language) {
        return database.require(Sql.of(SELECT).and("x.id = ?", candidate), row -> view(row, unmet, language));
    }

    private static CandidateView view(Row row, @Nullable List<Unmet> unmet, Locale language) throws SQLException {
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
                                row.dateOrNull("answered_on")));
    }
}
