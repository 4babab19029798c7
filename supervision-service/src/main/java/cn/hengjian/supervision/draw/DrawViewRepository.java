package cn.hengjian.supervision.draw;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.supervision.draw.rules.DrawState;
import cn.hengjian.supervision.sight.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Draws as they are read. Only a revealed one's secrets are looked up at all. */
@ApplicationScoped
class DrawViewRepository {

    private static final String SELECT = "SELECT d.* FROM draw d WHERE true";

    private final Database database;
    private final Pages pages;
    private final Transitions transitions;
    private final DrawVault vault;

    DrawViewRepository(Database database, Pages pages, Transitions transitions, DrawVault vault) {
        this.database = database;
        this.pages = pages;
        this.transitions = transitions;
        this.vault = vault;
    }

    Page<DrawSummary> list(@Nullable UUID plan, @Nullable DrawState state, PageRequest page, Reader reader) {
        var select = Sql.of("SELECT d.id, d.number, d.plan_id, d.state, d.sealed, d.units, d.inspectors, d.prepared_on"
                        + " FROM draw d WHERE true")
                .andIfPresent("d.plan_id = ?", plan)
                .andIfPresent("d.state = ?", state);
        return pages.page(
                select,
                Keyset.descending("d.id"),
                page,
                row -> new DrawSummary(
                        row.uuid("id"),
                        row.text("number"),
                        row.uuid("plan_id"),
                        state(row),
                        row.flag("sealed"),
                        row.integer("units"),
                        row.integer("inspectors"),
                        row.date("prepared_on"),
                        allowed(row, reader)));
    }

    DrawView require(UUID id, Reader reader) {
        return database.find(Sql.of(SELECT).and("d.id = ?", id), row -> view(row, reader))
                .orElseThrow(ProblemException::absent);
    }

    PublicDrawView requirePublic(UUID id) {
        return database.find(
                        Sql.of(SELECT).and("d.id = ?", id),
                        row -> new PublicDrawView(
                                id,
                                row.text("number"),
                                state(row),
                                row.text("algorithm"),
                                hex(row.bytes("seed_hash")),
                                hex(row.bytes("candidates_hash")),
                                row.date("prepared_on"),
                                row.dateOrNull("drawn_on"),
                                row.textOrNull("public_entropy"),
                                opening(row)))
                .orElseThrow(ProblemException::absent);
    }

    private DrawView view(Row row, Reader reader) throws SQLException {
        var id = row.uuid("id");
        return new DrawView(
                id,
                row.text("number"),
                row.uuid("plan_id"),
                state(row),
                row.flag("sealed"),
                row.text("algorithm"),
                row.integer("units"),
                row.integer("inspectors"),
                row.integer("candidate_units"),
                row.integer("candidate_inspectors"),
                hex(row.bytes("seed_hash")),
                hex(row.bytes("candidates_hash")),
                row.text("prepared_by"),
                row.date("prepared_on"),
                row.textOrNull("drawn_by"),
                row.dateOrNull("drawn_on"),
                row.textOrNull("public_entropy"),
                row.dateOrNull("taken_on"),
                row.dateOrNull("revealed_on"),
                opening(row),
                row.text("policy_pack") + "/" + row.integer("policy_version"),
                allowed(row, reader),
                transitions.history(id),
                row.number("version"));
    }

    private @Nullable Opening opening(Row row) throws SQLException {
        if (state(row) != DrawState.REVEALED) {
            return null;
        }
        var id = row.uuid("id");
        var drawn = vault.result(id, row.bytes("result"));
        return new Opening(
                hex(vault.seed(id, row.bytes("seed"))),
                vault.candidates(id, row.bytes("candidates")),
                drawn.round(),
                drawn.assignments());
    }

    private static List<String> allowed(Row row, Reader reader) throws SQLException {
        return DrawStates.MACHINE.allowed(state(row), reader.caller());
    }

    private static DrawState state(Row row) throws SQLException {
        return DrawState.valueOf(row.text("state"));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
