package cn.hengjian.platform.sample;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.security.Scope;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;

/** Stored notes. */
@ApplicationScoped
class NoteRepository implements PanacheRepositoryBase<Note, UUID> {

    private final Database database;
    private final Pages pages;

    NoteRepository(Database database, Pages pages) {
        this.database = database;
        this.pages = pages;
    }

    Page<NoteView> page(NoteFilter filter, PageRequest request, Caller caller) {
        return pages.page(
                select(caller)
                        .andIfPresent("n.kind = ?", filter.kind())
                        .andIfPresent("n.code LIKE ? || '%'", filter.q())
                        .andIfPresent("n.valid_from >= ?", filter.from()),
                filter.newestFirst() ? Keyset.descending("n.id") : Keyset.ascending("n.unit_code", "n.code"),
                request,
                row -> view(row, caller));
    }

    NoteView require(UUID id, Caller caller) {
        return database.find(select(caller).and("n.id = ?", id), row -> view(row, caller))
                .orElseThrow(ProblemException::absent);
    }

    private static Sql select(Caller caller) {
        return Sql.of("SELECT n.* FROM note n JOIN unit u ON u.code = n.unit_code WHERE true")
                .and(Scope.of(caller).predicate("u.path", "n.cadre"));
    }

    private static NoteView view(Row row, Caller caller) throws SQLException {
        var state = NoteState.valueOf(row.text("state"));
        return new NoteView(
                row.uuid("id"),
                row.text("code"),
                row.text("unit_code"),
                row.textOrNull("cadre"),
                row.text("text"),
                NoteKind.valueOf(row.text("kind")),
                row.decimalOrNull("weight"),
                state,
                row.number("version"),
                NoteStates.MACHINE.allowed(state, caller));
    }
}
