package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.measure.ServePaper;
import cn.hengjian.personnel.selection.rules.NoticeLint;
import cn.hengjian.personnel.selection.rules.SelectionState;
import cn.hengjian.personnel.unit.Units;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Selections, shown. */
@ApplicationScoped
class SelectionViewRepository {

    private static final String COLUMNS =
            "SELECT s.*, p.code AS post_code, p.title AS post_title, p.level AS post_level,"
                    + " u.code AS unit_code, u.name AS unit_name";

    private final Database database;
    private final Pages pages;
    private final Transitions transitions;
    private final SelectionRepository selections;
    private final NoticeText texts;
    private final Terms terms;

    SelectionViewRepository(
            Database database,
            Pages pages,
            Transitions transitions,
            SelectionRepository selections,
            NoticeText texts,
            Terms terms) {
        this.database = database;
        this.pages = pages;
        this.transitions = transitions;
        this.selections = selections;
        this.texts = texts;
        this.terms = terms;
    }

    Page<SelectionSummary> list(
            @Nullable SelectionState state, @Nullable String unit, PageRequest request, Caller caller) {
        var select = Sql.of(COLUMNS)
                .add(SelectionRepository.TABLES)
                .and(SelectionRepository.visibleTo(caller))
                .andIfPresent("s.state = ?", state);
        if (unit != null) {
            select.and(Units.within("u.path", unit));
        }
        return pages.page(select, Keyset.descending("s.number"), request, SelectionSummary::of);
    }

    SelectionView require(UUID id, Caller caller, Locale language) {
        return database.find(
                        Sql.of(COLUMNS + ",")
                                .add(SelectionRepository.factColumns(caller))
                                .add(SelectionRepository.TABLES)
                                .and("s.id = ?", id)
                                .and(SelectionRepository.visibleTo(caller)),
                        row -> view(row, caller, language))
                .orElseThrow(SelectionRepository::absent);
    }

    private SelectionView view(Row row, Caller caller, Locale language) throws SQLException {
        var id = row.uuid("id");
        var state = SelectionState.valueOf(row.text("state"));
        var notice = row.textOrNull("notice");
        // Whoever competes, or is kin of somebody who does, reads no more than everybody.
        var office = caller.hasAny(SelectionRepository.READERS) && !row.flag("own_case") && !row.flag("kin");
        return new SelectionView(
                id,
                row.text("number"),
                state,
                SelectionScope.valueOf(row.text("scope")),
                row.uuid("post_id"),
                row.text("post_code"),
                row.text("post_title"),
                row.text("post_level"),
                row.text("unit_code"),
                row.text("unit_name"),
                row.text("approval"),
                notice == null ? null : texts.read(notice),
                bars(id),
                row.dateOrNull("published_on"),
                row.dateOrNull("register_by"),
                state.compareTo(SelectionState.ELIGIBILITY) < 0 ? null : candidates(id),
                office ? terms.list(id, language) : List.of(),
                office ? parties(id) : List.of(),
                SelectionStates.isPublic(state) || office ? decided(id) : null,
                row.dateOrNull("public_until"),
                row.dateOrNull("appointed_on"),
                row.dateOrNull("probation_until"),
                reversion(id, office, caller),
                row.dateOrNull("closed_on"),
                row.text("policy_pack") + "/" + row.integer("policy_version"),
                office ? transitions.history(id) : List.of(),
                SelectionStates.allowed(state, selections.facts(row, caller), caller),
                row.number("version"));
    }

    private int candidates(UUID id) {
        return database.require(
                Sql.of(
                        "SELECT count(*)::int AS n FROM candidate WHERE selection_id = ? AND standing <> 'WITHDRAWN'",
                        id),
                row -> row.integer("n"));
    }

    private List<SelectionView.PartyView> parties(UUID id) {
        return database.list(
                Sql.of(
                        "SELECT y.part, c.number, c.name FROM selection_party y JOIN cadre c ON c.id = y.cadre_id"
                                + " WHERE y.selection_id = ? ORDER BY y.part, c.number",
                        id),
                row -> new SelectionView.PartyView(row.text("part"), row.text("number"), row.text("name")));
    }

    /** Whom the body decided on last, unless that was given up. */
    private SelectionView.@Nullable Decided decided(UUID id) {
        return database.find(
                        Sql.of(
                                "SELECT d.document, d.decided_on, c.number, c.name, x.id FROM selection_decision d"
                                        + " JOIN candidate x ON x.id = d.candidate_id JOIN cadre c ON c.id = x.cadre_id"
                                        + " WHERE d.selection_id = ? AND d.kind = 'APPOINT' AND x.standing = 'CHOSEN'"
                                        + " ORDER BY d.ordinal DESC LIMIT 1",
                                id),
                        row -> new SelectionView.Decided(
                                row.uuid("id"),
                                row.text("number"),
                                row.text("name"),
                                row.text("document"),
                                row.date("decided_on")))
                .orElse(null);
    }

    private SelectionView.@Nullable Reversion reversion(UUID id, boolean office, Caller caller) {
        return database.find(
                        Sql.of(
                                        "SELECT d.document, d.grounds, d.decided_on, v.served_on, v.receipt, c.name"
                                                + " FROM selection_decision d JOIN candidate x ON x.id = d.candidate_id"
                                                + " JOIN cadre c ON c.id = x.cadre_id"
                                                + " LEFT JOIN selection_service v ON v.selection_id = d.selection_id"
                                                + " WHERE d.selection_id = ? AND d.kind = 'REVERT'",
                                        id)
                                .and("? OR v.served_on IS NOT NULL AND c.number = ?", office, caller.cadre()),
                        row -> {
                            var receipt = row.textOrNull("receipt");
                            return new SelectionView.Reversion(
                                    row.text("name"),
                                    row.text("document"),
                                    row.text("grounds"),
                                    row.date("decided_on"),
                                    row.dateOrNull("served_on"),
                                    receipt == null ? null : ServePaper.Receipt.valueOf(receipt));
                        })
                .orElse(null);
    }

    private List<SelectionView.JustifiedBar> bars(UUID id) {
        return database.list(
                Sql.of("SELECT * FROM selection_bar WHERE selection_id = ? ORDER BY pointer", id),
                row -> new SelectionView.JustifiedBar(
                        row.text("pointer"),
                        NoticeLint.BarKind.valueOf(row.text("code")),
                        row.text("asked"),
                        row.text("reason"),
                        row.text("basis")));
    }
}
