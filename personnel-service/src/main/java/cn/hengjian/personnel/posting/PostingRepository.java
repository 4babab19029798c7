package cn.hengjian.personnel.posting;

import cn.hengjian.personnel.effect.EffectKind;
import cn.hengjian.personnel.effect.Effects;
import cn.hengjian.personnel.effect.rules.Promotion;
import cn.hengjian.personnel.posting.rules.Appointment;
import cn.hengjian.personnel.sight.FileScope;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Postings. No entity: a change closes what was known and writes what is known now, in ranges that Hibernate has no
 * type for.
 */
@ApplicationScoped
class PostingRepository {

    private static final String SELECT = """
            SELECT h.id, h.cadre_id, c.number AS cadre_number, h.post_id, p.code AS post_code, p.title AS post_title,
                   p.post_class, p.level, pu.code AS unit_code,
                   unit_name_on(pu.id, coalesce(upper(h.valid) - 1, 'infinity')) AS unit_name, h.kind,
                   lower(h.valid) AS valid_from, upper(h.valid) AS valid_to, h.appointment_document, h.removal_document,
                   lower(h.recorded) AS recorded_from, upper(h.recorded) AS recorded_to
            FROM posting h JOIN post p ON p.id = h.post_id
                 -- Where the post was on the last day in it, whatever became of that unit since.
                 JOIN unit pu ON pu.id = post_unit_on(p.id, coalesce(upper(h.valid) - 1, 'infinity'))
                 JOIN cadre c ON c.id = h.cadre_id JOIN unit u ON u.id = c.unit_id
            WHERE true""";

    private final Database database;
    private final Effects effects;
    private final LimitRepository limits;

    PostingRepository(Database database, Effects effects, LimitRepository limits) {
        this.database = database;
        this.effects = effects;
        this.limits = limits;
    }

    /** What a posting is about and how it stands, as known now. */
    record Standing(
            UUID cadreId,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String removalDocument) {

        static Standing of(Row row) throws SQLException {
            return new Standing(
                    row.uuid("cadre_id"),
                    row.date("valid_from"),
                    row.dateOrNull("valid_to"),
                    row.textOrNull("removal_document"));
        }
    }

    List<PostingView> ofCadre(UUID cadre, @Nullable LocalDate asOf, @Nullable KnownAt knownAt, Caller caller) {
        var visible = database.find(
                Sql.of("SELECT c.id FROM cadre c JOIN unit u ON u.id = c.unit_id WHERE c.id = ?", cadre)
                        .and(FileScope.predicate(caller)),
                row -> true);
        if (visible.isEmpty()) {
            throw FileScope.absent();
        }
        var select = Sql.of(SELECT).and("h.cadre_id = ?", cadre).andIfPresent("h.valid @> ?::date", asOf);
        if (knownAt == null) {
            select.and("upper_inf(h.recorded)");
        } else {
            select.and("h.recorded @> ?::timestamptz", knownAt.moment());
        }
        return database.list(select.add("ORDER BY lower(h.valid), h.kind, h.id"), PostingView::of);
    }

    PostingView require(UUID id) {
        return database.find(Sql.of(SELECT).and("h.id = ?", id).and("upper_inf(h.recorded)"), PostingView::of)
                .orElseThrow(PostingRepository::absent);
    }

    /** Gathers what an appointment depends on, holding post and cadre until the transaction ends. */
    Appointment.Facts facts(Appoint command) {
        record Position(boolean established, String level) {}
        var post = database.find(
                        Sql.of(
                                "SELECT status = 'ACTIVE' AS active, level FROM post WHERE id = ? FOR NO KEY UPDATE",
                                command.postId()),
                        row -> new Position(row.flag("active"), row.text("level")))
                .orElseThrow(() -> unknown("/postId", new Text("没有这个职位", "There is no such post")));
        record Person(boolean serves, LocalDate birth, String level) {}
        var person = database.find(
                        Sql.of(
                                "SELECT status = 'ACTIVE' AS active, birth_date, level FROM cadre WHERE id = ?"
                                        + " FOR NO KEY UPDATE",
                                command.cadreId()),
                        row -> new Person(row.flag("active"), row.date("birth_date"), row.text("level")))
                .orElseThrow(() -> unknown("/cadreId", new Text("没有这名干部", "There is no such cadre")));
        return new Appointment.Facts(
                post.established(),
                person.serves(),
                database.find(
                                Sql.of(
                                        "SELECT c.number FROM posting h JOIN cadre c ON c.id = h.cadre_id"
                                                + " WHERE h.post_id = ? AND upper_inf(h.recorded)"
                                                + " AND h.valid && daterange(?, NULL) ORDER BY lower(h.valid) LIMIT 1",
                                        command.postId(),
                                        command.validFrom()),
                                row -> row.text("number"))
                        .orElse(null),
                command.kindOrMain() == PostingKind.MAIN ? mainPost(command).orElse(null) : null,
                person.birth(),
                command.validFrom(),
                Promotion.ofLevel(person.level(), post.level()),
                bar(command, EffectKind.NO_PROMOTION).orElse(null),
                bar(command, EffectKind.NO_APPOINTMENT)
                        .or(() -> Promotion.isLeading(post.level())
                                ? bar(command, EffectKind.NO_LEADING_POST)
                                : Optional.empty())
                        .orElse(null),
                limits.limits(command));
    }

    private Optional<Appointment.Bar> bar(Appoint command, EffectKind kind) {
        return effects.governing(command.cadreId(), kind, command.validFrom())
                .map(bar -> new Appointment.Bar(bar.rule(), bar.caseNumber(), bar.until()));
    }

    private Optional<String> mainPost(Appoint command) {
        return database.find(
                Sql.of(
                        "SELECT p.code FROM posting h JOIN post p ON p.id = h.post_id"
                                + " WHERE h.cadre_id = ? AND h.kind = 'MAIN' AND upper_inf(h.recorded)"
                                + " AND h.valid && daterange(?, NULL) ORDER BY lower(h.valid) LIMIT 1",
                        command.cadreId(),
                        command.validFrom()),
                row -> row.text("code"));
    }

    void insert(UUID id, Appoint command, Caller caller) {
        database.update(Sql.of(
                "INSERT INTO posting (id, recorded, cadre_id, post_id, kind, valid, appointment_document, recorded_by)"
                        + " VALUES (?, tstzrange(clock_timestamp(), NULL), ?, ?, ?, daterange(?, NULL), ?, ?)",
                id,
                command.cadreId(),
                command.postId(),
                command.kindOrMain(),
                command.validFrom(),
                command.document(),
                caller.username()));
    }

    /** How a posting stands; nobody else changes it until the transaction ends, because its cadre is held. */
    Standing lock(UUID id) {
        var held = database.find(
                Sql.of(
                        "SELECT c.id FROM cadre c"
                                + " WHERE c.id = (SELECT h.cadre_id FROM posting h WHERE h.id = ? LIMIT 1) FOR NO KEY UPDATE",
                        id),
                row -> true);
        if (held.isEmpty()) {
            throw absent();
        }
        return database.require(
                Sql.of(
                        "SELECT cadre_id, lower(valid) AS valid_from, upper(valid) AS valid_to, removal_document"
                                + " FROM posting WHERE id = ? AND upper_inf(recorded)",
                        id),
                Standing::of);
    }

    /** Closes what was known of a posting and writes that it ends. */
    void end(UUID id, EndPosting command, Caller caller) {
        // Later than the row it closes, even if the clock was set back.
        var moment = database.require(
                Sql.of(
                        "SELECT greatest(clock_timestamp(), lower(recorded) + interval '1 microsecond') AS moment"
                                + " FROM posting WHERE id = ? AND upper_inf(recorded)",
                        id),
                row -> row.instant("moment"));
        database.update(Sql.of(
                "UPDATE posting SET recorded = tstzrange(lower(recorded), ?::timestamptz)"
                        + " WHERE id = ? AND upper_inf(recorded)",
                moment,
                id));
        database.update(Sql.of(
                "INSERT INTO posting (id, recorded, cadre_id, post_id, kind, valid, appointment_document,"
                        + " removal_document, recorded_by)"
                        + " SELECT id, tstzrange(?::timestamptz, NULL), cadre_id, post_id, kind,"
                        + " daterange(lower(valid), ?::date), appointment_document, ?, ?"
                        + " FROM posting WHERE id = ? AND upper(recorded) = ?::timestamptz",
                moment,
                command.validTo(),
                command.document(),
                caller.username(),
                id,
                moment));
    }

    private static ProblemException absent() {
        return new ProblemException(HttpProblem.NOT_FOUND, new Text("没有这项任职", "There is no such posting"));
    }

    private static ProblemException unknown(String pointer, Text text) {
        return new ProblemException(HttpProblem.INVALID_CONTENT, Violation.at(pointer, "unknown-reference", text));
    }
}
