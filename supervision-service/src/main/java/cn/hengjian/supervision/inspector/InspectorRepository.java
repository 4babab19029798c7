package cn.hengjian.supervision.inspector;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.sight.Reader;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Inspectors as they are changed. */
@ApplicationScoped
class InspectorRepository implements PanacheRepositoryBase<Inspector, UUID> {

    private final Database database;

    InspectorRepository(Database database) {
        this.database = database;
    }

    /** The inspector, locked until the transaction ends, if the reader may see him or her at all. */
    Inspector lock(UUID id, Reader reader) {
        var inspector = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (inspector == null || !(seesAll(reader) || isSelf(inspector, reader))) {
            throw ProblemException.absent();
        }
        return inspector;
    }

    /** The office keeps the registry; an inspector knows his or her own entry. */
    static boolean seesAll(Reader reader) {
        return reader.caller().has(Roles.SUPERVISION_OFFICE);
    }

    static boolean isSelf(Inspector inspector, Reader reader) {
        return inspector.username().equals(reader.caller().username());
    }

    String nextNumber(LocalDate day) {
        return database.require(
                Sql.of("SELECT next_case_number('INSP', ?) AS number", day.getYear()), row -> row.text("number"));
    }

    Optional<UUID> findCadre(String number) {
        return database.find(Sql.of("SELECT id FROM cadre WHERE number = ?", number), row -> row.uuid("id"));
    }

    /** An avoidance as it is stored: what it is about, and its words as ciphertext. */
    record Declared(
            UUID id,
            UUID inspector,
            AvoidanceGround ground,
            Optional<UUID> unit,
            Optional<UUID> kin,
            Optional<byte[]> reason,
            String by,
            LocalDate on) {}

    void keep(Declared declared) {
        database.update(Sql.of(
                "INSERT INTO inspector_avoidance (id, inspector_id, ground, unit_id, kin_id, reason, declared_by,"
                        + " declared_on) VALUES (?, ?, ?, ?::uuid, ?::uuid, ?::bytea, ?, ?)",
                declared.id(),
                declared.inspector(),
                declared.ground(),
                declared.unit().orElse(null),
                declared.kin().orElse(null),
                declared.reason().orElse(null),
                declared.by(),
                declared.on()));
    }

    /** Ends an avoidance of an inspector; returns whether it was still running. */
    boolean end(UUID inspector, UUID avoidance, byte[] reason, String by, LocalDate on) {
        boolean known = database.require(
                Sql.of(
                        "SELECT EXISTS (SELECT FROM inspector_avoidance WHERE id = ? AND inspector_id = ?) AS known",
                        avoidance,
                        inspector),
                row -> row.flag("known"));
        if (!known) {
            throw ProblemException.absent();
        }
        return database.update(Sql.of(
                        "UPDATE inspector_avoidance SET ended_by = ?, ended_on = ?, end_reason = ?"
                                + " WHERE id = ? AND ended_on IS NULL",
                        by,
                        on,
                        reason,
                        avoidance))
                == 1;
    }
}
