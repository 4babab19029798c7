package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.unit.Units;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Talks, stored and shown. */
@ApplicationScoped
class TalkRepository implements PanacheRepositoryBase<Talk, UUID> {

    private static final Set<String> READERS = Set.of(Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE);
    private static final String SELECT = """
            SELECT t.*, c.number AS cadre_number, c.name AS cadre_name, u.code AS unit_code
            FROM talk t JOIN cadre c ON c.id = t.cadre_id JOIN unit u ON u.id = c.unit_id
            WHERE true""";

    private final Database database;
    private final Pages pages;
    private final Transitions transitions;

    TalkRepository(Database database, Pages pages, Transitions transitions) {
        this.database = database;
        this.pages = pages;
        this.transitions = transitions;
    }

    Page<TalkSummary> list(@Nullable TalkState state, @Nullable String unit, PageRequest request, Caller caller) {
        var select = Sql.of(SELECT).and(visibleTo(caller)).andIfPresent("t.state = ?", state);
        if (unit != null) {
            select.and(Units.within("u.path", unit));
        }
        return pages.page(select, Keyset.ascending("t.number"), request, TalkSummary::of);
    }

    TalkView require(UUID id, Caller caller) {
        var history = transitions.history(id);
        return database.find(
                        Sql.of(SELECT).and("t.id = ?", id).and(visibleTo(caller)), row -> view(row, history, caller))
                .orElseThrow(TalkRepository::absent);
    }

    /** Whose talk it is, by cadre number. */
    String requireSubject(UUID id, Caller caller) {
        return database.find(Sql.of(SELECT).and("t.id = ?", id).and(visibleTo(caller)), row -> row.text("cadre_number"))
                .orElseThrow(TalkRepository::absent);
    }

    Talk requireEntity(UUID id) {
        return findByIdOptional(id).orElseThrow(TalkRepository::absent);
    }

    boolean isOpened(UUID suggestion) {
        return database.find(Sql.of("SELECT id FROM talk WHERE suggestion_id = ?", suggestion), row -> true)
                .isPresent();
    }

    boolean knowsCadre(UUID cadre) {
        return database.find(Sql.of("SELECT id FROM cadre WHERE id = ?", cadre), row -> true)
                .isPresent();
    }

    /** Not the unit's leaders: a suggestion is no verdict. The cadre concerned sees his or her own case. */
    private static Sql visibleTo(Caller caller) {
        return caller.hasAny(READERS)
                ? Sql.of("true")
                : Sql.of("c.number = ?", caller.has(Roles.CADRE) ? caller.cadre() : null);
    }

    private static TalkView view(Row row, List<Transitions.Made> history, Caller caller) throws SQLException {
        var state = TalkState.valueOf(row.text("state"));
        var subject = row.text("cadre_number");
        return new TalkView(
                row.uuid("id"),
                row.text("number"),
                row.uuid("cadre_id"),
                subject,
                row.text("cadre_name"),
                row.text("unit_code"),
                state,
                row.instant("opened_at"),
                row.date("screening_due"),
                row.textOrNull("no_action_reason"),
                TalkView.Cause.of(row),
                history,
                subject.equals(caller.cadre()) ? List.of() : TalkStates.MACHINE.allowed(state, caller),
                row.number("version"));
    }

    private static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这项诫勉谈话", "There is no such talk"));
    }
}
