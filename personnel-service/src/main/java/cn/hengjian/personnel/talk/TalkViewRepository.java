package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.talk.rules.TalkState;
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

/** Talks, shown. */
@ApplicationScoped
class TalkViewRepository {

    private static final String COLUMNS =
            "SELECT t.*, c.number AS cadre_number, c.name AS cadre_name, u.code AS unit_code, u.name AS unit_name";
    private static final String RECORD = """
            , k.number AS clue_number, r.place, r.reason, r.explanation AS heard, r.requirements, r.recorded_by,
            r.signed_on, r.refusal, l.number AS leader_number, l.name AS leader_name, s.number AS recorder_number,
            s.name AS recorder_name, w.number AS witness_number, w.name AS witness_name,""";
    private static final String PERSONS = TalkRepository.TABLES.replace(
            "WHERE true",
            "LEFT JOIN cadre l ON l.id = r.leader_id LEFT JOIN cadre s ON s.id = r.recorder_id"
                    + " LEFT JOIN cadre w ON w.id = r.witness_id WHERE true");

    private final Database database;
    private final Pages pages;
    private final Transitions transitions;
    private final TalkRepository talks;
    private final Terms terms;

    TalkViewRepository(Database database, Pages pages, Transitions transitions, TalkRepository talks, Terms terms) {
        this.database = database;
        this.pages = pages;
        this.transitions = transitions;
        this.talks = talks;
        this.terms = terms;
    }

    Page<TalkSummary> list(@Nullable TalkState state, @Nullable String unit, PageRequest request, Caller caller) {
        var select = Sql.of(COLUMNS)
                .add(TalkRepository.TABLES)
                .and(TalkRepository.visibleTo(caller))
                .andIfPresent("t.state = ?", state);
        if (unit != null) {
            select.and(Units.within("u.path", unit));
        }
        return pages.page(select, Keyset.ascending("t.number"), request, TalkSummary::of);
    }

    TalkView require(UUID id, Caller caller, Locale language) {
        return database.find(
                        Sql.of(COLUMNS + RECORD)
                                .add(TalkRepository.factColumns(caller))
                                .add(PERSONS)
                                .and("t.id = ?", id)
                                .and(TalkRepository.visibleTo(caller)),
                        row -> view(row, caller, language))
                .orElseThrow(TalkRepository::absent);
    }

    private TalkView view(Row row, Caller caller, Locale language) throws SQLException {
        var id = row.uuid("id");
        var state = TalkState.valueOf(row.text("state"));
        return new TalkView(
                id,
                row.text("number"),
                row.uuid("cadre_id"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                row.text("unit_name"),
                state,
                row.instant("opened_at"),
                row.date("screening_due"),
                source(row),
                row.textOrNull("rule") == null ? null : cause(row),
                row.textOrNull("no_action_reason"),
                row.textOrNull("reminder"),
                approval(row),
                row.textOrNull("place") == null ? null : held(row),
                row.dateOrNull("rectify_due"),
                row.flag("extended"),
                row.dateOrNull("objection_due"),
                papers(id),
                terms.list(id, language),
                row.dateOrNull("closed_on"),
                row.text("policy_pack") + "/" + row.integer("policy_version"),
                transitions.history(id),
                TalkStates.allowed(state, talks.facts(row, caller), caller),
                row.number("version"));
    }

    private static TalkView.Source source(Row row) throws SQLException {
        return new TalkView.Source(
                TalkSource.valueOf(row.text("source")),
                row.textOrNull("opened_by"),
                row.textOrNull("grounds"),
                row.uuidOrNull("clue_id"),
                row.textOrNull("clue_number"),
                row.flag("source_fell"),
                row.textOrNull("source_document"),
                row.integerOrNull("grade_year"));
    }

    private static TalkView.Cause cause(Row row) throws SQLException {
        return new TalkView.Cause(
                row.uuid("suggestion_id"),
                row.uuid("review_id"),
                row.uuid("run_id"),
                row.text("rule"),
                row.text("reading"),
                row.text("pack"),
                row.integer("pack_version"),
                new TalkSuggestion.Counts(
                        row.integer("valid_marks"),
                        row.integer("competent"),
                        row.integer("incompetent"),
                        row.integer("returned"),
                        row.integer("issued")),
                List.of(row.text("reasons").split(",", -1)),
                row.instant("certified_at"),
                new TalkView.Links(row.text("explanation")));
    }

    private static TalkView.@Nullable Approval approval(Row row) throws SQLException {
        var by = row.textOrNull("approved_by");
        return by == null ? null : new TalkView.Approval(by, row.date("approved_on"), row.text("approval_grounds"));
    }

    private static TalkView.Held held(Row row) throws SQLException {
        var witness = row.textOrNull("witness_number");
        return new TalkView.Held(
                row.date("held_on"),
                row.text("place"),
                new TalkView.Person(row.text("leader_number"), row.text("leader_name")),
                new TalkView.Person(row.text("recorder_number"), row.text("recorder_name")),
                row.text("reason"),
                row.text("heard"),
                row.text("requirements"),
                row.text("recorded_by"),
                row.dateOrNull("signed_on"),
                row.textOrNull("refusal"),
                witness == null ? null : new TalkView.Person(witness, row.text("witness_name")));
    }

    private List<TalkView.Paper> papers(UUID id) {
        return database.list(
                Sql.of(
                        "SELECT kind, text, written_by, written_on FROM talk_paper WHERE talk_id = ? ORDER BY ordinal",
                        id),
                row -> new TalkView.Paper(
                        PaperKind.valueOf(row.text("kind")),
                        row.text("text"),
                        row.text("written_by"),
                        row.date("written_on")));
    }
}
