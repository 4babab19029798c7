package cn.hengjian.supervision.visit;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Seals as they are read from outside. */
@ApplicationScoped
class SealRepository {

    private final Database database;

    SealRepository(Database database) {
        this.database = database;
    }

    SealView require(UUID visit) {
        return database.find(
                        Sql.of(
                                "SELECT v.number, s.commitment, s.nonce IS NOT NULL AS opened"
                                        + " FROM visit_seal s JOIN visit v ON v.id = s.visit_id WHERE s.visit_id = ?",
                                visit),
                        row -> new SealView(
                                visit,
                                row.text("number"),
                                row.text("commitment"),
                                row.flag("opened"),
                                database.list(
                                        Sql.of(
                                                "SELECT reader, at, reason FROM seal_reading WHERE visit_id = ?"
                                                        + " ORDER BY id",
                                                visit),
                                        reading -> new SealView.Reading(
                                                reading.text("reader"),
                                                reading.instant("at"),
                                                Seals.Reading.valueOf(reading.text("reason"))))))
                .orElseThrow(ProblemException::absent);
    }

    /** An opened seal; to everybody a closed one is as absent as one that never was. */
    OpenedSealView requireOpened(UUID visit) {
        return database.find(
                        Sql.of(
                                "SELECT v.number, s.commitment, s.nonce, s.unit_code"
                                        + " FROM visit_seal s JOIN visit v ON v.id = s.visit_id"
                                        + " WHERE s.visit_id = ? AND s.nonce IS NOT NULL",
                                visit),
                        row -> new OpenedSealView(
                                visit,
                                row.text("number"),
                                row.text("commitment"),
                                row.text("nonce"),
                                row.text("unit_code")))
                .orElseThrow(ProblemException::absent);
    }
}
