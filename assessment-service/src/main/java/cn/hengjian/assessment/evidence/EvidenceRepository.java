package cn.hengjian.assessment.evidence;

import cn.hengjian.platform.inbox.UnreadableEventException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Evidence as it is kept: once for each finding or order and fact, whatever comes twice. */
@ApplicationScoped
class EvidenceRepository {

    private final Database database;

    EvidenceRepository(Database database) {
        this.database = database;
    }

    void keep(Fact fact, Told told, LocalDate day) {
        var id = required("id", told.id());
        database.update(Sql.of(
                """
                WITH kept AS (
                    INSERT INTO evidence (source, source_id, source_number, fact, finding_id, unit_id, unit_code,
                        wind_code, cause_code, severity, happened_on)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT ON CONSTRAINT evidence_once DO NOTHING RETURNING id
                )
                INSERT INTO evidence_cadre (evidence_id, cadre_id)
                SELECT kept.id, told.id FROM kept, unnest(?::uuid[]) told (id)""",
                fact.source(),
                id,
                required("number", told.number()),
                fact,
                Objects.requireNonNullElse(told.findingId(), id),
                required("unitId", told.unitId()),
                required("unitCode", told.unitCode()),
                required("windCode", told.windCode()),
                told.causeCode(),
                required("severity", told.severity()),
                day,
                Objects.requireNonNullElse(told.cadreIds(), List.of())));
    }

    /** What was found did not stand: it counts no more, but stays on record. */
    void withdraw(Told told, LocalDate day) {
        database.update(Sql.of(
                "UPDATE evidence SET withdrawn_on = greatest(?, happened_on) WHERE finding_id = ?"
                        + " AND withdrawn_on IS NULL",
                day,
                required("id", told.id())));
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new UnreadableEventException("the field " + field + " is missing");
        }
        return value;
    }
}
