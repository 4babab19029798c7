package cn.hengjian.supervision.opinion;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.opinion.rules.Kind;
import cn.hengjian.supervision.opinion.rules.OpinionFacts;
import cn.hengjian.supervision.opinion.rules.OpinionState;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.submission.Matters;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
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

    /** The opinion, or the claim, of a receipt code, locked. */
    Optional<Opinion> lock(byte[] receipt, Kind kind) {
        return find("receipt = ?1 AND kind = ?2", receipt, kind)
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
                                        + " AND o.state NOT IN ('WITHDRAWN', 'CANCELLED') FOR UPDATE OF o",
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

    /** What a report of retaliation takes along. */
    Optional<Matters.Origin> origin(byte[] receipt, Kind kind, OpinionTexts texts) {
        return database.find(
                Sql.of(
                        "SELECT o.id, o.number, o.sender, o.unit_id FROM opinion o"
                                + " WHERE o.receipt = ? AND o.kind = ? FOR UPDATE",
                        receipt,
                        kind),
                row -> new Matters.Origin(
                        row.text("number"), texts.sender(row).orElse(null), List.of(row.uuid("unit_id"))));
    }

    String nextNumber(LocalDate day) {
        return database.require(
                Sql.of("SELECT next_case_number('OPIN', ?) AS number", day.getYear()), row -> row.text("number"));
    }
}
