package cn.hengjian.supervision.bulletin;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.workflow.Transitions;
import cn.hengjian.supervision.bulletin.rules.BulletinFacts;
import cn.hengjian.supervision.bulletin.rules.BulletinState;
import cn.hengjian.supervision.sight.Reader;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bulletins: units read what was issued, the county's offices read all. */
@ApplicationScoped
class BulletinRepository implements PanacheRepositoryBase<Bulletin, UUID> {

    private final Database database;
    private final Pages pages;
    private final Transitions transitions;

    BulletinRepository(Database database, Pages pages, Transitions transitions) {
        this.database = database;
        this.pages = pages;
        this.transitions = transitions;
    }

    /** The bulletin, locked until the transaction ends. */
    Bulletin lock(UUID id) {
        var bulletin = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (bulletin == null) {
            throw ProblemException.absent();
        }
        return bulletin;
    }

    String nextNumber(LocalDate day) {
        return database.require(
                Sql.of("SELECT next_case_number('BULL', ?) AS number", day.getYear()), row -> row.text("number"));
    }

    /** The facts, with what the text would betray. */
    BulletinFacts facts(UUID id, List<String> cleared, int minCell, Reader reader) {
        return database.find(
                        select(reader).and("b.id = ?", id),
                        row -> new BulletinFacts(
                                row.flag("is_writer"),
                                row.flag("is_checker"),
                                names(id, cleared),
                                smallUnits(id, cleared, minCell)))
                .orElseThrow(ProblemException::absent);
    }

    private List<String> names(UUID id, List<String> cleared) {
        return database.list(
                Sql.of(
                        "SELECT DISTINCT c.name FROM cadre c JOIN bulletin b ON b.id = ?"
                                + " AND (strpos(b.title_zh || ' ' || b.text_zh, c.name) > 0"
                                + " OR strpos(b.title_en || ' ' || b.text_en, c.name) > 0)"
                                + " WHERE c.name <> ALL (?::text[]) ORDER BY c.name LIMIT 50",
                        id,
                        cleared),
                row -> row.text("name"));
    }

    private List<String> smallUnits(UUID id, List<String> cleared, int minCell) {
        return database.list(
                Sql.of(
                        "SELECT u.name FROM unit u JOIN bulletin b ON b.id = ?"
                                + " AND (strpos(b.title_zh || ' ' || b.text_zh, u.name) > 0"
                                + " OR strpos(b.title_en || ' ' || b.text_en, u.name) > 0)"
                                + " JOIN finding_tally t ON t.unit_id = u.id AND t.month BETWEEN b.first_day AND b.last_day"
                                + " WHERE u.name <> ALL (?::text[]) GROUP BY u.id, u.name"
                                + " HAVING sum(t.minor + t.general + t.major) BETWEEN 1 AND ? - 1 ORDER BY u.name LIMIT 50",
                        id,
                        cleared,
                        minCell),
                row -> row.text("name"));
    }

    Page<BulletinSummary> list(@Nullable BulletinState state, PageRequest page, Reader reader) {
        return pages.page(
                select(reader).andIfPresent("b.state = ?", state),
                Keyset.descending("b.id"),
                page,
                row -> new BulletinSummary(
                        row.uuid("id"),
                        row.text("number"),
                        BulletinState.valueOf(row.text("state")),
                        text(row, "title"),
                        row.date("first_day"),
                        row.date("last_day"),
                        row.dateOrNull("issued_on")));
    }

    BulletinView require(UUID id, Reader reader) {
        return database.find(select(reader).and("b.id = ?", id), row -> view(row, reader))
                .orElseThrow(ProblemException::absent);
    }

    private static Sql select(Reader reader) {
        var name = reader.caller().username();
        return Sql.of(
                        "SELECT b.id, b.version, b.number, b.state, b.first_day, b.last_day, b.title_zh, b.title_en,"
                                + " b.text_zh, b.text_en, b.written_by, b.written_on, b.checked_by, b.checked_on,"
                                + " b.approved_by, b.approved_on, b.issued_by, b.issued_on,"
                                + " b.policy_pack || '/' || b.policy_version AS policy, b.written_by = ? AS is_writer,"
                                + " coalesce(b.checked_by = ?, false) AS is_checker FROM bulletin b",
                        name,
                        name)
                .add("WHERE (? OR b.state = 'ISSUED')", reader.seesCounty());
    }

    private BulletinView view(Row row, Reader reader) throws SQLException {
        var id = row.uuid("id");
        var state = BulletinState.valueOf(row.text("state"));
        var facts = new BulletinFacts(row.flag("is_writer"), row.flag("is_checker"), List.of(), List.of());
        return new BulletinView(
                id,
                row.text("number"),
                state,
                row.date("first_day"),
                row.date("last_day"),
                text(row, "title"),
                text(row, "text"),
                row.text("written_by"),
                row.date("written_on"),
                row.textOrNull("checked_by"),
                row.dateOrNull("checked_on"),
                row.textOrNull("approved_by"),
                row.dateOrNull("approved_on"),
                row.textOrNull("issued_by"),
                row.dateOrNull("issued_on"),
                row.text("policy"),
                BulletinStates.allowed(state, facts, reader),
                transitions.history(id),
                row.number("version"));
    }

    private static Text text(Row row, String column) throws SQLException {
        return new Text(row.text(column + "_zh"), row.text(column + "_en"));
    }
}
