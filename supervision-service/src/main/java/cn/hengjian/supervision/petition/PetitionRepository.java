package cn.hengjian.supervision.petition;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.petition.rules.PetitionEvent;
import cn.hengjian.supervision.petition.rules.PetitionFacts;
import cn.hengjian.supervision.petition.rules.PetitionState;
import cn.hengjian.supervision.sight.Reader;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Claims as they are changed, and the facts that their guards ask. */
@ApplicationScoped
class PetitionRepository implements PanacheRepositoryBase<Petition, UUID> {

    /** The unit whose answer is reviewed next; none if an office reviewed it. */
    private static final String ANSWERED =
            "CASE WHEN p.state = 'RE_REVIEW_REQUESTED' THEN p.review_unit_id ELSE p.unit_id END";

    /**
     * With the claim {@code o}, the unit {@code a} that it is about, the handling unit {@code u} and the unit {@code b}
     * whose answer is reviewed next, both of which may be absent.
     */
    static final String TABLES = "FROM petition p JOIN opinion o ON o.id = p.id JOIN unit a ON a.id = o.unit_id"
            + " LEFT JOIN unit u ON u.id = p.unit_id LEFT JOIN unit b ON b.id = " + ANSWERED + " WHERE true";

    /** What makes somebody a party to it, who then can't review it. */
    private static final List<String> HANDLING = Stream.of(
                    PetitionEvent.OBJECT,
                    PetitionEvent.ACCEPT,
                    PetitionEvent.DECLINE,
                    PetitionEvent.START,
                    PetitionEvent.EXTEND,
                    PetitionEvent.REPLY,
                    PetitionEvent.UPHOLD,
                    PetitionEvent.AMEND,
                    PetitionEvent.REVOKE)
            .map(PetitionEvent::name)
            .toList();

    private final Database database;

    PetitionRepository(Database database) {
        this.database = database;
    }

    /** The claim, locked until the transaction ends, so that of two who act at once the second sees what the first did. */
    Petition lock(UUID id) {
        return lockOptional(id).orElseThrow(ProblemException::absent);
    }

    /** The same; one that is joined to another has none. */
    Optional<Petition> lockOptional(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The facts, if the reader may see the claim at all. */
    PetitionFacts facts(UUID id, LocalDate today, Reader reader) {
        return database.find(
                        Sql.of("SELECT")
                                .add(factColumns(reader))
                                .add(TABLES)
                                .and("p.id = ?", id)
                                .and(PetitionSight.of(reader)),
                        row -> facts(row, today, reader))
                .orElseThrow(ProblemException::absent);
    }

    /** The columns that {@link #facts(Row, LocalDate, Reader)} reads. */
    static Sql factColumns(Reader reader) {
        var units = reader.caller().units();
        return Sql.of(
                        "p.state, p.due, p.object_until, p.extended_on IS NOT NULL AS is_extended,"
                                + " coalesce(u.code = ANY (?), false) AS handles,"
                                + " (a.code = ANY (?) OR coalesce(u.code = ANY (?), false)) AS is_of_unit,"
                                + " EXISTS (SELECT FROM unit own WHERE own.code = ANY (?)"
                                + " AND own.path = subpath(b.path, 0, -1)) AS is_one_level_up,",
                        units,
                        units,
                        units,
                        units)
                .add("(")
                .add(reader.related("a.path"))
                .add("OR")
                .add(reader.related("u.path"))
                .add(
                        ") AS is_related, EXISTS (SELECT FROM transition t WHERE t.subject_id = p.id AND t.machine = ?"
                                + " AND t.actor = ? AND t.event = ANY (?)) AS is_involved",
                        PetitionStates.MACHINE.id(),
                        reader.caller().username(),
                        HANDLING);
    }

    static PetitionFacts facts(Row row, LocalDate today, Reader reader) throws SQLException {
        var caller = reader.caller();
        return new PetitionFacts(
                PetitionState.valueOf(row.text("state")),
                today,
                row.dateOrNull("due"),
                row.dateOrNull("object_until"),
                row.flag("is_extended"),
                new PetitionFacts.Person(
                        caller.hasAny(PetitionStates.OFFICES),
                        caller.has(Roles.PETITION_OFFICE),
                        row.flag("is_related"),
                        row.flag("handles"),
                        caller.has(Roles.UNIT_LEADER),
                        row.flag("is_of_unit"),
                        caller.hasAny(PetitionStates.UNIT) && row.flag("is_one_level_up"),
                        row.flag("is_involved")));
    }

    /** The unit one level above the one that answered, if the reader belongs to it; else an office decides. */
    Optional<UUID> reviewingUnit(UUID id, Reader reader) {
        return database.find(
                Sql.of(
                        "SELECT own.id FROM petition p JOIN unit b ON b.id = " + ANSWERED
                                + " JOIN unit own ON own.path = subpath(b.path, 0, -1)"
                                + " WHERE p.id = ? AND own.code = ANY (?)",
                        id,
                        reader.caller().units()),
                row -> row.uuid("id"));
    }

    /** The unit that it was passed on to, if any was. */
    Optional<UUID> handlingUnit(UUID id) {
        return database.find(
                Sql.of("SELECT unit_id FROM petition WHERE id = ? AND unit_id IS NOT NULL", id),
                row -> row.uuid("unit_id"));
    }
}
