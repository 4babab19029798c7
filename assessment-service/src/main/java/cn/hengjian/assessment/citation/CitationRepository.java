package cn.hengjian.assessment.citation;

import cn.hengjian.assessment.citation.Citations.Kind;
import cn.hengjian.assessment.citation.Citations.Source;
import cn.hengjian.assessment.citation.Citations.Subject;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Keeps what is cited. */
@ApplicationScoped
class CitationRepository {

    private static final Text COUNTED =
            new Text("计入本次考核，本年度其他考核仅可引用（M22）", "Counts here; other appraisals of the year only refer to it (M22)");
    private static final Text REFERRED = new Text(
            "已计入本年度的%s，此处仅供参考，不重复计算（M22）",
            "Counts in %s of the same year already; stands here for reference and isn't counted twice (M22)");

    private static final String SELECT = """
            SELECT c.*, o.kind AS other_kind, o.subject_id AS other_id FROM citation c
            LEFT JOIN citation o ON NOT c.counted AND o.counted AND o.cadre_number = c.cadre_number AND o.year = c.year
                AND o.source = c.source AND o.reference = c.reference
            WHERE true""";

    private final Database database;

    CitationRepository(Database database) {
        this.database = database;
    }

    /** Whether there is such a piece about the person. */
    boolean exists(Source source, String reference, Subject subject) {
        var piece = switch (source) {
            case EVIDENCE ->
                Sql.of(
                        "SELECT FROM evidence e JOIN evidence_cadre ec ON ec.evidence_id = e.id"
                                + " JOIN cadre k ON k.id = ec.cadre_id WHERE upper(e.id::text) = ? AND k.number = ?"
                                + " AND e.withdrawn_on IS NULL AND extract(year FROM e.happened_on) = ?",
                        reference,
                        subject.cadre(),
                        subject.year());
            case TASK ->
                Sql.of(
                        "SELECT FROM task t WHERE upper(t.id::text) = ? AND t.cadre_number = ?"
                                + " AND t.state IN ('ASSESSED', 'RANKED')",
                        reference,
                        subject.cadre());
            case DOCUMENT -> Sql.of("SELECT WHERE ? <> ''", reference);
        };
        return database.require(Sql.of("SELECT EXISTS (").add(piece).add(") AS there"), row -> row.flag("there"));
    }

    /** Keeps a citation unless it would count a piece twice or the appraisal cites it already. */
    boolean keep(
            UUID id,
            Subject subject,
            CiteEvidence command,
            String reference,
            boolean counted,
            String by,
            LocalDate on) {
        return database.update(Sql.of(
                        "INSERT INTO citation (id, kind, subject_id, cadre_number, year, source, reference, note, counted,"
                                + " cited_by, cited_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        id,
                        subject.kind(),
                        subject.id(),
                        subject.cadre(),
                        subject.year(),
                        command.source(),
                        reference,
                        command.note(),
                        counted,
                        by,
                        on))
                == 1;
    }

    /** Pieces count if they can, and are referred to if not: two statements, each leaving out what is there already. */
    int drawTogether(Kind kind, UUID subject, String cadre, LocalDate from, LocalDate to, String by, LocalDate on) {
        return draw(true, kind, subject, cadre, from, to, by, on) + draw(false, kind, subject, cadre, from, to, by, on);
    }

    private int draw(
            boolean counted,
            Kind kind,
            UUID subject,
            String cadre,
            LocalDate from,
            LocalDate to,
            String by,
            LocalDate on) {
        return database.update(
                Sql.of("""
                INSERT INTO citation (id, kind, subject_id, cadre_number, year, source, reference, note, counted, cited_by,
                    cited_on)
                SELECT uuidv7(), ?, ?, ?, p.year, p.source, upper(p.id::text), p.note, ?, ?, ? FROM (
                    SELECT DISTINCT e.id, extract(year FROM e.happened_on)::int AS year, 'EVIDENCE' AS source,
                        e.source_number || ' ' || e.wind_code AS note
                    FROM evidence e JOIN evidence_cadre ec ON ec.evidence_id = e.id JOIN cadre k ON k.id = ec.cadre_id
                    WHERE k.number = ? AND e.withdrawn_on IS NULL AND e.happened_on BETWEEN ? AND ?
                    UNION ALL
                    SELECT t.id, w.year, 'TASK', w.title FROM task t JOIN key_work w ON w.id = t.work_id
                    WHERE t.cadre_number = ? AND t.state IN ('ASSESSED', 'RANKED') AND t.deadline BETWEEN ? AND ?
                ) p WHERE NOT EXISTS (SELECT FROM citation c WHERE c.subject_id = ? AND c.source = p.source
                    AND c.reference = upper(p.id::text))
                ON CONFLICT DO NOTHING""", kind, subject, cadre, counted, by, on, cadre, from, to, cadre, from, to, subject));
    }

    CitationView require(UUID id, Locale locale) {
        return database.require(Sql.of(SELECT).and("c.id = ?", id), row -> view(row, locale));
    }

    List<CitationView> list(UUID subject, Locale locale) {
        return database.list(
                Sql.of(SELECT).and("c.subject_id = ?", subject).add("ORDER BY c.id"), row -> view(row, locale));
    }

    private static CitationView view(Row row, Locale locale) throws SQLException {
        var other = row.textOrNull("other_kind");
        var place = other == null ? null : new CitationView.Place(Kind.valueOf(other), row.uuid("other_id"));
        return new CitationView(
                row.uuid("id"),
                Source.valueOf(row.text("source")),
                row.text("reference"),
                row.text("note"),
                row.flag("counted"),
                place,
                row.text("cited_by"),
                row.date("cited_on"),
                place == null
                        ? COUNTED.in(locale)
                        : REFERRED.in(locale).formatted(place.kind().label().in(locale)));
    }
}
