package cn.hengjian.supervision.visit;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.inspector.Inspectors;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.visit.rules.VisitFacts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Visits as they are changed, and the facts that their guards ask. */
@ApplicationScoped
class VisitRepository implements PanacheRepositoryBase<Visit, UUID> {

    /** The columns that {@link #facts(Row, LocalDate)} reads, besides those that depend on the reader. */
    static final String FACT_COLUMNS = "v.window_from, v.window_to, v.unit_id,"
            + " EXISTS (SELECT FROM visit_activity a WHERE a.visit_id = v.id) AS anything_recorded,";

    static final String TABLES = "FROM visit v LEFT JOIN unit u ON u.id = v.unit_id WHERE true";

    private final Database database;
    private final Inspectors inspectors;

    VisitRepository(Database database, Inspectors inspectors) {
        this.database = database;
        this.inspectors = inspectors;
    }

    /** The visit, locked until the transaction ends, so that of two who act at once the second sees what the first did. */
    Visit lock(UUID id) {
        var visit = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (visit == null) {
            throw ProblemException.absent();
        }
        return visit;
    }

    private record Found(VisitFacts facts, @Nullable UUID unitId) {}

    /** The facts, if the reader may see the visit at all. */
    VisitFacts facts(UUID id, LocalDate today, Reader reader) {
        return database.find(
                        Sql.of("SELECT " + FACT_COLUMNS)
                                .add(readersPart(reader))
                                .add(TABLES)
                                .and("v.id = ?", id)
                                .and(reader.sees("u.path")),
                        row -> new Found(facts(row, today), row.uuidOrNull("unit_id")))
                .map(found -> isRecused(found, reader.caller()) ? found.facts().withRecused() : found.facts())
                .orElseThrow(ProblemException::absent);
    }

    /** Only inspectors are asked for their ties. Who is not assigned is refused before that. */
    private boolean isRecused(Found found, Caller caller) {
        return found.unitId() != null
                && found.facts().assigned()
                && !inspectors
                        .recusals(List.of(caller.username()), found.unitId())
                        .isEmpty();
    }

    static Sql readersPart(Reader reader) {
        return Sql.of(
                        "EXISTS (SELECT FROM visit_inspector i WHERE i.visit_id = v.id AND i.username = ?) AS assigned,",
                        reader.caller().username())
                .add(reader.serves("u.path"))
                .add("AS own_unit");
    }

    /** The facts of a row, ties of inspectors aside. */
    static VisitFacts facts(Row row, LocalDate today) throws SQLException {
        return new VisitFacts(
                today,
                row.date("window_from"),
                row.date("window_to"),
                row.uuidOrNull("unit_id") == null,
                row.flag("assigned"),
                row.flag("own_unit"),
                row.flag("own_unit"),
                row.flag("anything_recorded"));
    }

    String nextNumber(LocalDate day) {
        return database.require(
                Sql.of("SELECT next_case_number('VISIT', ?) AS number", day.getYear()), row -> row.text("number"));
    }

    /** Whether the visit did not serve this plan before. */
    boolean serve(UUID visit, UUID plan, String by, LocalDate on) {
        return database.update(Sql.of(
                        "INSERT INTO visit_plan (visit_id, plan_id, added_by, added_on) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING",
                        visit,
                        plan,
                        by,
                        on))
                > 0;
    }

    /** The units among these which the caller may not inspect: one query for all. */
    Set<UUID> recused(Set<UUID> units, Caller caller) {
        return units.isEmpty()
                ? Set.of()
                : inspectors.recusals(List.of(caller.username()), units).keySet();
    }
}
