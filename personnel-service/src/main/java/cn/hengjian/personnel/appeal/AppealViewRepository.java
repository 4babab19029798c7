package cn.hengjian.personnel.appeal;

import cn.hengjian.personnel.appeal.rules.AppealFacts;
import cn.hengjian.personnel.appeal.rules.AppealState;
import cn.hengjian.personnel.appeal.rules.Outcome;
import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Appeals, shown. */
@ApplicationScoped
class AppealViewRepository {

    private static final String COLUMNS = "SELECT a.*, t.number AS against_number, c.number AS cadre_number,"
            + " c.name AS cadre_name, u.code AS unit_code";
    private static final Text APPEAL = new Text(
            "不服复核决定的，可在 %s 前（含当日）提出申诉；申诉期间不停止执行，不因申诉加重处理",
            "Against the review an appeal is possible until %s, that day included; the effects continue, and nothing gets"
                    + " worse by it");
    private static final Text REAPPEAL = new Text(
            "不服申诉处理决定的，可在 %s 前（含当日）向上一级机关提出再申诉；再申诉期间不停止执行，不因再申诉加重处理",
            "Against the decision a further appeal to the authority above is possible until %s, that day included; the"
                    + " effects continue, and nothing gets worse by it");

    private final Database database;
    private final Pages pages;
    private final Transitions transitions;
    private final AppealRepository appeals;
    private final Terms terms;

    AppealViewRepository(
            Database database, Pages pages, Transitions transitions, AppealRepository appeals, Terms terms) {
        this.database = database;
        this.pages = pages;
        this.transitions = transitions;
        this.appeals = appeals;
        this.terms = terms;
    }

    Page<AppealSummary> list(@Nullable AppealState state, PageRequest request, Caller caller) {
        var select = Sql.of(COLUMNS)
                .add(AppealRepository.TABLES)
                .and(AppealRepository.visibleTo(caller))
                .andIfPresent("a.state = ?", state);
        return pages.page(select, Keyset.ascending("a.number"), request, AppealSummary::of);
    }

    AppealView require(UUID id, Caller caller, Locale language) {
        return database.find(
                        Sql.of(COLUMNS + ",")
                                .add(AppealRepository.factColumns(caller))
                                .add(AppealRepository.TABLES)
                                .and("a.id = ?", id)
                                .and(AppealRepository.visibleTo(caller)),
                        row -> view(row, caller, language))
                .orElseThrow(AppealRepository::absent);
    }

    private AppealView view(Row row, Caller caller, Locale language) throws SQLException {
        var id = row.uuid("id");
        var state = AppealState.valueOf(row.text("state"));
        var facts = appeals.facts(row, caller);
        var against = AppealView.Against.of(row);
        var stepDue = row.dateOrNull("step_due");
        return new AppealView(
                id,
                row.text("number"),
                against.talkId(),
                against.talkNumber(),
                against,
                row.uuid("cadre_id"),
                row.text("cadre_number"),
                row.text("cadre_name"),
                row.text("unit_code"),
                Route.valueOf(row.text("route")),
                state,
                row.date("filed_on"),
                papers(id),
                panel(id),
                decisions(id),
                stepDue,
                facts.revoked() ? null : remedy(state, stepDue, language),
                facts.extended(),
                row.dateOrNull("remanded_on"),
                terms.list(id, language),
                row.dateOrNull("closed_on"),
                row.text("policy_pack") + "/" + row.integer("policy_version"),
                transitions.history(id),
                AppealStates.allowed(state, facts, caller),
                row.number("version"));
    }

    /** G10: a decision says which way is open, and until when. */
    private static @Nullable String remedy(AppealState state, @Nullable LocalDate due, Locale language) {
        return switch (state) {
            case REVIEW_DECIDED -> APPEAL.with(String.valueOf(due)).in(language);
            case DECIDED -> REAPPEAL.with(String.valueOf(due)).in(language);
            default -> null;
        };
    }

    private List<AppealView.Paper> papers(UUID id) {
        return database.list(
                Sql.of(
                        "SELECT kind, text, written_by, written_on FROM appeal_paper WHERE appeal_id = ? ORDER BY ordinal",
                        id),
                row -> new AppealView.Paper(
                        PaperKind.valueOf(row.text("kind")),
                        row.text("text"),
                        row.text("written_by"),
                        row.date("written_on")));
    }

    private List<AppealView.Member> panel(UUID id) {
        return database.list(
                Sql.of(
                        "SELECT k.number, k.name, p.chair, p.round FROM appeal_panel p JOIN cadre k ON k.id = p.cadre_id"
                                + " WHERE p.appeal_id = ? ORDER BY p.round, p.chair DESC, k.number",
                        id),
                row -> new AppealView.Member(
                        row.text("number"), row.text("name"), row.flag("chair"), row.integer("round")));
    }

    private List<AppealView.Decision> decisions(UUID id) {
        return database.list(
                Sql.of("SELECT * FROM appeal_decision WHERE appeal_id = ? ORDER BY ordinal", id),
                row -> new AppealView.Decision(
                        AppealFacts.Stage.valueOf(row.text("stage")),
                        Outcome.valueOf(row.text("outcome")),
                        row.text("grounds"),
                        row.text("document"),
                        row.dateOrNull("no_promotion_until"),
                        row.text("decided_by"),
                        row.date("decided_on")));
    }
}
