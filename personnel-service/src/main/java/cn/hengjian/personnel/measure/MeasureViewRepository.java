package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.personnel.unit.Units;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Measures, shown. */
@ApplicationScoped
public class MeasureViewRepository {

    /** M16: who was triggered on is not moved to the same level; where it is proposed, it shows. */
    private static final String COLUMNS = "SELECT m.*, c.number AS cadre_number, c.name AS cadre_name,"
            + " u.code AS unit_code, u.name AS unit_name, t.number AS talk_number, o.number AS parent_number,"
            + " (SELECT p.code FROM post p WHERE p.id = m.to_post_id) AS post_code,"
            + " (SELECT p.title FROM post p WHERE p.id = m.to_post_id) AS post_title,"
            + " coalesce(m.manner = 'TRANSFER' AND m.source <> 'OFFICE', false) AS level_shifting";

    private static final Text REMEDY = new Text(
            "不服本决定的，可在 %s 前（含当日）申请复核，或者在 %s 前（含当日）直接提出申诉；复核、申诉期间不停止执行，不因此加重处理",
            "Against the decision a review is possible until %s and an appeal until %s, these days included; the effects"
                    + " continue, and nothing gets worse by it");

    private final Database database;
    private final Pages pages;
    private final Transitions transitions;
    private final MeasureRepository measures;
    private final MeasurePartRepository parts;
    private final Procedures procedures;
    private final Terms terms;
    private final SuggestionText suggestions;

    MeasureViewRepository(
            Database database,
            Pages pages,
            Transitions transitions,
            MeasureRepository measures,
            MeasurePartRepository parts,
            Procedures procedures,
            Terms terms,
            SuggestionText suggestions) {
        this.database = database;
        this.pages = pages;
        this.transitions = transitions;
        this.measures = measures;
        this.parts = parts;
        this.procedures = procedures;
        this.terms = terms;
        this.suggestions = suggestions;
    }

    Page<MeasureSummary> list(
            @Nullable CaseKind kind,
            @Nullable String state,
            @Nullable String unit,
            PageRequest request,
            Caller caller) {
        var select = Sql.of(COLUMNS)
                .add(MeasureRepository.TABLES)
                .and(MeasureRepository.visibleTo(caller))
                .andIfPresent("m.kind = ?", kind)
                .andIfPresent("m.state = ?", state);
        if (unit != null) {
            select.and(Units.within("u.path", unit));
        }
        return pages.page(select, Keyset.ascending("m.number"), request, MeasureSummary::of);
    }

    public MeasureView require(UUID id, Caller caller, Locale language) {
        return database.find(
                        Sql.of(COLUMNS + ",")
                                .add(MeasureRepository.factColumns(caller))
                                .add(MeasureRepository.TABLES)
                                .and("m.id = ?", id)
                                .and(MeasureRepository.visibleTo(caller)),
                        row -> view(row, caller, language))
                .orElseThrow(MeasureRepository::absent);
    }

    private MeasureView view(Row row, Caller caller, Locale language) throws SQLException {
        var id = row.uuid("id");
        var kind = CaseKind.valueOf(row.text("kind"));
        var state = row.text("state");
        var procedure = procedures.of(kind);
        var pack = terms.knowing("measure.warnBefore", row.text("policy_pack"), row.integer("policy_version"));
        var facts = measures.facts(row, caller);
        var suggestion = row.textOrNull("suggestion");
        var formalities = row.textOrNull("formalities");
        var grounds = parts.grounds(id, word -> procedure.words(pack, word), language);
        return new MeasureView(
                id,
                kind,
                row.text("number"),
                row.uuid("cadre_id"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                row.text("unit_name"),
                state,
                row.instant("opened_at"),
                new MeasureView.Source(
                        MeasureSource.valueOf(row.text("source")),
                        row.text("opened_by"),
                        row.text("grounds"),
                        row.uuidOrNull("talk_id"),
                        row.textOrNull("talk_number"),
                        row.uuidOrNull("parent_id"),
                        row.textOrNull("parent_number"),
                        row.flag("source_fell")),
                suggestion == null ? null : suggestions.read(suggestion),
                code(procedure, pack, row.textOrNull("situation"), language),
                proposal(row, procedure, pack, language),
                grounds.isEmpty() ? null : grounds,
                parts.parties(id),
                parts.service(id, "NOTICE").orElse(null),
                row.dateOrNull("state_by"),
                parts.papers(id),
                parts.clearance(id).orElse(null),
                parts.decisions(id),
                parts.service(id, "DECISION").orElse(null),
                procedure.isAppealable() ? remedy(row.dateOrNull("served_on"), language) : null,
                formalities == null ? null : new MeasureView.Formalities(formalities, row.textOrNull("congress_step")),
                carried(row),
                terms.list(id, language),
                row.dateOrNull("closed_on"),
                pack.pack() + "/" + row.integer("policy_version"),
                transitions.history(id),
                procedure.allowed(state, facts, caller),
                row.number("version"));
    }

    private static MeasureView.@Nullable Code code(
            Procedure<?, ?> procedure, PolicyPack pack, @Nullable String code, Locale language) {
        return code == null
                ? null
                : new MeasureView.Code(code, procedure.words(pack, code).in(language));
    }

    private static MeasureView.@Nullable Proposal proposal(
            Row row, Procedure<?, ?> procedure, PolicyPack pack, Locale language) throws SQLException {
        var manner = code(procedure, pack, row.textOrNull("manner"), language);
        return manner == null
                ? null
                : new MeasureView.Proposal(
                        manner,
                        row.text("proposal"),
                        row.textOrNull("post_code"),
                        row.textOrNull("post_title"),
                        row.textOrNull("to_level"),
                        row.textOrNull("congress") == null ? null : row.flag("congress"),
                        row.flag("level_shifting"));
    }

    private static MeasureView.@Nullable Carried carried(Row row) throws SQLException {
        var on = row.dateOrNull("effective_on");
        return on == null
                ? null
                : new MeasureView.Carried(
                        on,
                        row.dateOrNull("runs_until"),
                        row.uuidOrNull("ended_posting"),
                        row.uuidOrNull("begun_posting"),
                        row.textOrNull("level_before"));
    }

    /** G10: from the day of its service on; the periods are those of an appeal that is filed today. */
    private @Nullable String remedy(@Nullable LocalDate servedOn, Locale language) {
        if (servedOn == null) {
            return null;
        }
        var pack = terms.inForce();
        return REMEDY.with(
                        terms.lastDay(servedOn, pack.period("appeal.reviewFiledWithin")),
                        terms.lastDay(servedOn, pack.period("appeal.directlyWithin")))
                .in(language);
    }
}
