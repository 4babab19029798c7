package cn.hengjian.personnel.measure;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What is written down in a measure, shown. */
@ApplicationScoped
class MeasurePartRepository {

    private final Database database;

    MeasurePartRepository(Database database) {
        this.database = database;
    }

    List<MeasureView.Party> parties(UUID id) {
        return database.list(
                Sql.of(
                        "SELECT y.part, c.number, c.name FROM measure_party y JOIN cadre c ON c.id = y.cadre_id"
                                + " WHERE y.measure_id = ? ORDER BY y.part DESC, c.number",
                        id),
                row -> new MeasureView.Party(row.text("part"), row.text("number"), row.text("name")));
    }

    /** The grounds for refusal, each as it was found last. */
    static Sql grounds(UUID id) {
        return Sql.of(
                "SELECT DISTINCT ON (ground) * FROM measure_ground WHERE measure_id = ? ORDER BY ground, ordinal DESC",
                id);
    }

    List<MeasureView.Ground> grounds(UUID id, Function<String, Text> words, Locale language) {
        return database.list(
                grounds(id),
                row -> new MeasureView.Ground(
                        new MeasureView.Code(
                                row.text("ground"),
                                words.apply(row.text("ground")).in(language)),
                        row.flag("holds"),
                        row.text("facts"),
                        row.text("examined_by"),
                        row.date("examined_on")));
    }

    Optional<MeasureView.Service> service(UUID id, String paper) {
        return database.find(
                Sql.of(
                        "SELECT s.*, w.name AS witness FROM measure_service s LEFT JOIN cadre w ON w.id = s.witness_id"
                                + " WHERE s.measure_id = ? AND s.paper = ? ORDER BY s.ordinal DESC LIMIT 1",
                        id,
                        paper),
                row -> new MeasureView.Service(
                        row.date("served_on"),
                        ServePaper.Receipt.valueOf(row.text("receipt")),
                        row.textOrNull("refusal"),
                        row.textOrNull("witness"),
                        row.text("served_by")));
    }

    List<MeasureView.Paper> papers(UUID id) {
        return database.list(
                Sql.of(
                        "SELECT kind, text, written_by, written_on FROM measure_paper WHERE measure_id = ?"
                                + " ORDER BY ordinal",
                        id),
                row -> new MeasureView.Paper(
                        PaperKind.valueOf(row.text("kind")),
                        row.text("text"),
                        row.text("written_by"),
                        row.date("written_on")));
    }

    Optional<MeasureView.Clearance> clearance(UUID id) {
        return database.find(
                Sql.of("SELECT * FROM measure_clearance WHERE measure_id = ? ORDER BY ordinal DESC LIMIT 1", id),
                row -> new MeasureView.Clearance(
                        row.flag("open_case"),
                        row.flag("consents"),
                        row.text("document"),
                        row.text("given_by"),
                        row.date("given_on")));
    }

    List<MeasureView.Decision> decisions(UUID id) {
        return database.list(
                Sql.of("SELECT * FROM measure_decision WHERE measure_id = ? ORDER BY ordinal", id),
                row -> new MeasureView.Decision(
                        row.text("outcome"),
                        row.text("grounds"),
                        row.text("document"),
                        row.integer("due"),
                        row.integer("present"),
                        row.integer("agreed"),
                        row.text("decided_by"),
                        row.date("decided_on")));
    }
}
