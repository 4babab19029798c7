package cn.hengjian.assessment.evidence;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Evidence as it is read: of a unit and what lies below it, in the year of a run. */
@ApplicationScoped
class EvidenceViewRepository {

    private static final String PIECE = "SELECT e.*, f.fallen_as";

    private final Database database;
    private final Pages pages;

    EvidenceViewRepository(Database database, Pages pages) {
        this.database = database;
        this.pages = pages;
    }

    boolean knowsUnit(String code) {
        return database.require(
                Sql.of("SELECT EXISTS (SELECT FROM unit WHERE code = ?) AS known", code), row -> row.flag("known"));
    }

    EvidenceView summary(EvidenceQuestion question) {
        var winds = database.list(
                counted(question, """
                        SELECT e.wind_code, e.severity,
                            count(*) FILTER (WHERE e.fact = 'CONFIRMED')::int AS findings,
                            count(*) FILTER (WHERE e.fact = 'REPEATED')::int AS repeated,
                            count(*) FILTER (WHERE e.fact = 'TRANSFERRED')::int AS transferred,
                            count(*) FILTER (WHERE e.fact = 'OVERDUE')::int AS overdue,
                            count(*) FILTER (WHERE e.fact = 'RETURNED')::int AS returned,
                            count(*) FILTER (WHERE e.fact = 'CLOSED')::int AS closed""").add("GROUP BY e.wind_code, e.severity ORDER BY e.wind_code, e.severity"),
                row -> new EvidenceView.OfWind(row.text("wind_code"), row.text("severity"), counts(row)));
        return new EvidenceView(
                question.run().id(),
                question.run().year(),
                question.unit(),
                question.cadre(),
                winds,
                winds.stream()
                        .map(EvidenceView.OfWind::counts)
                        .reduce(EvidenceView.Counts.NONE, EvidenceView.Counts::plus));
    }

    /**
     * The pieces.
     *
     * @param withdrawn whether to list what counts no more, too
     */
    Page<PieceView> pieces(EvidenceQuestion question, boolean withdrawn, PageRequest request) {
        return pages.page(
                withdrawn ? select(question, PIECE) : counted(question, PIECE),
                Keyset.ascending("e.id"),
                request,
                row -> new PieceView(
                        row.uuid("id"),
                        Fact.Source.valueOf(row.text("source")),
                        row.uuid("source_id"),
                        row.text("source_number"),
                        Fact.valueOf(row.text("fact")),
                        row.uuid("finding_id"),
                        row.text("unit_code"),
                        row.text("wind_code"),
                        row.textOrNull("cause_code"),
                        row.text("severity"),
                        row.date("happened_on"),
                        withdrawal(row)));
    }

    private static PieceView.@Nullable Withdrawal withdrawal(Row row) throws SQLException {
        var on = row.dateOrNull("withdrawn_on");
        return on == null ? null : new PieceView.Withdrawal(Fall.valueOf(row.text("fallen_as")), on);
    }

    private static Sql counted(EvidenceQuestion question, String columns) {
        return select(question, columns).and("e.withdrawn_on IS NULL");
    }

    private static Sql select(EvidenceQuestion question, String columns) {
        int year = question.run().year();
        return Sql.of(
                        columns + " FROM evidence e JOIN finding_told f ON f.id = e.finding_id"
                                + " JOIN unit u ON u.id = e.unit_id WHERE e.happened_on >= ? AND e.happened_on < ?",
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year + 1, 1, 1))
                .and("u.path <@ ANY (ARRAY(SELECT f.path FROM unit f WHERE f.code = ?))", question.unit())
                .andIfPresent(
                        "EXISTS (SELECT FROM evidence_cadre ec JOIN cadre c ON c.id = ec.cadre_id"
                                + " WHERE ec.evidence_id = e.id AND c.number = ?)",
                        question.cadre());
    }

    private static EvidenceView.Counts counts(Row row) throws SQLException {
        return new EvidenceView.Counts(
                row.integer("findings"),
                row.integer("repeated"),
                row.integer("transferred"),
                row.integer("overdue"),
                row.integer("returned"),
                row.integer("closed"));
    }
}
