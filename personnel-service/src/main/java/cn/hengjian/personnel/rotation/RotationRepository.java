package cn.hengjian.personnel.rotation;

import cn.hengjian.personnel.rotation.rules.RotationState;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Rotations beside what they have in common with other measures, and the scans. */
@ApplicationScoped
class RotationRepository {

    private final Database database;
    private final Clock clock;

    RotationRepository(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean isScanned(LocalDate day) {
        return database.find(Sql.of("SELECT day FROM rotation_scan WHERE day = ?", day), row -> true)
                .isPresent();
    }

    void scanned(LocalDate day, Caller caller) {
        database.update(Sql.of(
                "INSERT INTO rotation_scan (day, scanned_at, scanned_by) VALUES (?, ?, ?) ON CONFLICT (day)"
                        + " DO UPDATE SET scanned_at = excluded.scanned_at, scanned_by = excluded.scanned_by",
                day,
                clock.instant(),
                caller.username()));
    }

    ScanView summary(LocalDate day, int opened, int expired, int lapsed) {
        return database.require(
                Sql.of(
                        "SELECT count(*) FILTER (WHERE due <= ?)::int AS due, count(*) FILTER (WHERE due > ?)::int AS warned"
                                + " FROM rotation_due",
                        day,
                        day),
                row -> new ScanView(day, row.integer("due"), row.integer("warned"), opened, expired, lapsed));
    }

    /** What the cases of a scan are about, in the order of the rows. */
    void keep(List<DueRow> rows, List<UUID> ids) {
        if (rows.isEmpty()) {
            return;
        }
        database.update(Sql.of(
                "INSERT INTO rotation (measure_id, cadre_id, reason, due_on, post_id)"
                        + " SELECT r.id, r.cadre_id, r.reason, r.due_on::date, r.post_id"
                        + " FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[])"
                        + " AS r (id, cadre_id, reason, due_on, post_id)",
                ids,
                rows.stream().map(DueRow::cadreId).toList(),
                rows.stream().map(row -> row.reason().name()).toList(),
                rows.stream().map(row -> row.due().on().toString()).toList(),
                rows.stream().map(DueRow::postId).toList()));
    }

    /** The cases in a state whose very reckoning the last scan did not find. */
    List<UUID> causeless(RotationState state) {
        return database.list(
                Sql.of(
                        "SELECT m.id FROM measure m JOIN rotation r ON r.measure_id = m.id WHERE m.kind = 'ROTATION'"
                                + " AND m.state = ? AND NOT EXISTS (SELECT FROM rotation_due d WHERE d.cadre_id = r.cadre_id"
                                + " AND d.reason = r.reason AND d.due = r.due_on)",
                        state),
                row -> row.uuid("id"));
    }

    /** The cases whose exemption is over. */
    List<UUID> expired(LocalDate today) {
        return database.list(
                Sql.of(
                        "SELECT id FROM measure WHERE kind = 'ROTATION' AND state = 'EXEMPTED' AND runs_until < ?",
                        today),
                row -> row.uuid("id"));
    }

    /** A case that is planned no more belongs to no round. */
    void leaveRound(UUID id) {
        database.update(Sql.of("UPDATE rotation SET round_id = NULL WHERE measure_id = ?", id));
    }

    /** The post that a case is about. */
    Left left(UUID id) {
        return database.require(
                Sql.of(
                        "SELECT p.id, p.principal FROM rotation r JOIN post p ON p.id = r.post_id WHERE r.measure_id = ?",
                        id),
                row -> new Left(row.uuid("id"), row.flag("principal")));
    }

    /** A post that somebody leaves. */
    record Left(UUID postId, boolean principal) {}
}
