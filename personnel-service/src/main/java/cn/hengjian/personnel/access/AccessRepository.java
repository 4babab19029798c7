package cn.hengjian.personnel.access;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Grants, stored and shown. */
@ApplicationScoped
class AccessRepository implements PanacheRepositoryBase<AccessGrant, UUID> {

    private static final String SELECT = "SELECT * FROM access_grant WHERE true";

    private final Database database;
    private final Pages pages;
    private final Transitions transitions;

    AccessRepository(Database database, Pages pages, Transitions transitions) {
        this.database = database;
        this.pages = pages;
        this.transitions = transitions;
    }

    Page<AccessGrantView> list(
            @Nullable AccessState state, @Nullable String account, PageRequest request, Caller caller) {
        var select = Sql.of(SELECT)
                .andIfPresent("state = ?", state)
                .andIfPresent("account = ?", account == null ? null : account.toLowerCase(Locale.ROOT));
        return pages.page(select, Keyset.ascending("number"), request, row -> view(row, List.of(), caller));
    }

    AccessGrantView require(UUID id, Caller caller) {
        var history = transitions.history(id);
        return database.find(Sql.of(SELECT).and("id = ?", id), row -> view(row, history, caller))
                .orElseThrow(AccessRepository::absent);
    }

    AccessGrant requireEntity(UUID id) {
        return findByIdOptional(id).orElseThrow(AccessRepository::absent);
    }

    /** Roles that were proposed or agreed on for an account and are not in force yet. */
    Set<String> listUnderWay(String accountId) {
        return new HashSet<>(database.list(
                Sql.of(
                        "SELECT role FROM access_grant WHERE account_id = ? AND state IN ('PROPOSED', 'APPROVED')",
                        accountId),
                row -> row.text("role")));
    }

    private static AccessGrantView view(Row row, List<Transitions.Made> history, Caller caller) throws SQLException {
        var state = AccessState.valueOf(row.text("state"));
        var failure = row.textOrNull("failure");
        return new AccessGrantView(
                row.uuid("id"),
                row.text("number"),
                row.text("account"),
                RealmRole.of(row.text("role")),
                row.texts("units"),
                row.text("reason"),
                state,
                row.text("proposed_by"),
                row.instant("proposed_at"),
                row.textOrNull("approved_by"),
                row.instantOrNull("approved_at"),
                row.integer("attempts"),
                row.instantOrNull("next_attempt_at"),
                failure == null ? null : AccessFailure.valueOf(failure),
                history,
                allowed(
                        state,
                        caller,
                        row.text("account_id").equals(caller.subject()),
                        row.text("proposer_id").equals(caller.subject())),
                row.number("version"));
    }

    private static List<String> allowed(AccessState state, Caller caller, boolean own, boolean proposer) {
        return own
                ? List.of()
                : AccessStates.MACHINE.allowed(state, caller).stream()
                        .filter(event -> proposer != needsAnother(AccessEvent.valueOf(event))
                                || event.equals(AccessEvent.REVOKE.name()))
                        .toList();
    }

    /** Whether it is done by another person than the proposer; withdrawing is done by the proposer. */
    private static boolean needsAnother(AccessEvent event) {
        return event != AccessEvent.WITHDRAW;
    }

    private static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这项授权", "There is no such grant"));
    }
}
