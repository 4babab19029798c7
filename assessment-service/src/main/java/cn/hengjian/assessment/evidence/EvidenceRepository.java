package cn.hengjian.assessment.evidence;

import cn.hengjian.platform.inbox.UnreadableEventException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as it is kept: once for each finding or order and fact, whatever comes twice. That a finding does not stand
 * holds for good, whether it is told before or after what stood on it.
 */
@ApplicationScoped
class EvidenceRepository {

    private final Database database;

    EvidenceRepository(Database database) {
        this.database = database;
    }

    void keep(Fact fact, Told told, LocalDate day) {
        database.update(Sql.of(
                """
                WITH finding AS (
                    INSERT INTO finding_told AS known (id) VALUES (?)
                    ON CONFLICT (id) DO UPDATE SET id = known.id RETURNING id, fallen_on
                ), kept AS (
                    INSERT INTO evidence (source, source_id, source_number, fact, finding_id, unit_id, unit_code,
                        wind_code, cause_code, severity, happened_on, withdrawn_on)
                    SELECT ?, ?, ?, ?, finding.id, ?, ?, ?, ?, ?, told.day,
                        CASE WHEN finding.fallen_on IS NOT NULL THEN greatest(finding.fallen_on, told.day) END
                    FROM finding, (VALUES (?::date)) told (day)
                    ON CONFLICT ON CONSTRAINT evidence_once DO NOTHING RETURNING id
                )
                INSERT INTO evidence_cadre (evidence_id, cadre_id)
                SELECT kept.id, told.id FROM kept, unnest(?::uuid[]) told (id)""",
                finding(told),
                fact.source(),
                required("id", told.id()),
                required("number", told.number()),
                fact,
                required("unitId", told.unitId()),
                required("unitCode", told.unitCode()),
                required("windCode", told.windCode()),
                told.causeCode(),
                required("severity", told.severity()),
                day,
                Objects.requireNonNullElse(told.cadreIds(), List.of())));
    }

    /** What was found did not stand: it counts no more, but stays on record. */
    void withdraw(Fall fall, Told told, LocalDate day) {
        var finding = finding(told);
        // A statement of its own: it waits for who keeps a piece of this finding, and only the next one sees that
        // piece.
        database.update(Sql.of("""
                INSERT INTO finding_told AS known (id, fallen_as, fallen_on) VALUES (?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET fallen_as = excluded.fallen_as, fallen_on = excluded.fallen_on
                WHERE known.fallen_on IS NULL""", finding, fall, day));
        database.update(Sql.of(
                "UPDATE evidence SET withdrawn_on = greatest(?, happened_on) WHERE finding_id = ?"
                        + " AND withdrawn_on IS NULL",
                day,
                finding));
    }

    private static UUID finding(Told told) {
        return told.findingId() == null ? required("id", told.id()) : told.findingId();
    }

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new UnreadableEventException("the field " + field + " is missing");
        }
        return value;
    }
}
