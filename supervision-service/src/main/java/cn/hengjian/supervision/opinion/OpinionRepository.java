package cn.hengjian.supervision.opinion;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.opinion.rules.Kind;
import cn.hengjian.supervision.opinion.rules.OpinionFacts;
import cn.hengjian.supervision.opinion.rules.OpinionState;
import cn.hengjian.supervision.sight.Reader;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Opinions as they are changed, and the facts that their guards ask. */
@ApplicationScoped
class OpinionRepository implements PanacheRepositoryBase<Opinion, UUID> {

    private final Database database;

    OpinionRepository(Database database) {
        this.database = database;
    }

    /**
     * The opinion, locked until the transaction ends, so that of two who act at once the second sees what the first
     * did.
     */
    Opinion lock(UUID id) {
        var opinion = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (opinion == null) {
            throw ProblemException.absent();
        }
        return opinion;
    }

    /** The opinion of a receipt code, locked. */
    Optional<Opinion> lock(byte[] receipt) {
        return find("receipt", (Object) receipt)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** The facts, if the reader may see the opinion at all. */
    OpinionFacts facts(UUID id, Reader reader) {
        return database.find(
                        Sql.of("SELECT o.kind, o.state,")
                                .add(reader.serves("u.path"))
                                .add("AS serves_unit FROM opinion o JOIN unit u ON u.id = o.unit_id WHERE o.id = ?", id)
                                .and(OpinionSight.of(reader)),
                        row -> new OpinionFacts(
                                Kind.valueOf(row.text("kind")),
                                OpinionState.valueOf(row.text("state")),
                                row.flag("serves_unit")))
                .orElseThrow(ProblemException::absent);
    }

    Optional<OpinionFiling.Original> original(UUID id, Reader reader) {
        return database.find(
                Sql.of("SELECT o.id, o.kind, o.unit_id, o.code_list,")
                        .add(reader.serves("u.path"))
                        .add(
                                "AS readers_own, ARRAY(SELECT w.wind_code FROM opinion_wind w WHERE w.opinion_id = o.id)"
                                        + " AS winds FROM opinion o JOIN unit u ON u.id = o.unit_id"
                                        + " WHERE o.id = (SELECT coalesce(p.duplicate_of, p.id) FROM opinion p WHERE p.id = ?)"
                                        + " AND o.state <> 'WITHDRAWN' FOR UPDATE OF o",
                                id),
                row -> new OpinionFiling.Original(
                        row.uuid("id"),
                        new OpinionFiling.Classified(
                                Kind.valueOf(row.text("kind")),
                                row.uuid("unit_id"),
                                row.integer("code_list"),
                                Set.copyOf(row.texts("winds"))),
                        row.flag("readers_own")));
    }

    String nextNumber(LocalDate day) {
        return database.require(
                Sql.of("SELECT next_case_number('OPIN', ?) AS number", day.getYear()), row -> row.text("number"));
    }
}
