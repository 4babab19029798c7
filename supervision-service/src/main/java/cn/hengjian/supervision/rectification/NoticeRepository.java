package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.calendar.DeadlineStep;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.codelist.CodeLists;
import cn.hengjian.supervision.finding.rules.Severity;
import cn.hengjian.supervision.paper.OfficialPapers;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Purpose;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What the notice of an order says. */
@ApplicationScoped
class NoticeRepository {

    /** Ids are in the order of time: an objection with the smaller one was decided before the order could be issued. */
    private static final String COLUMNS = "SELECT o.id, o.number, o.issued_on, o.withdrawn_on IS NOT NULL AS withdrawn,"
            + " u.name AS unit, f.number AS finding_number, f.raised_on, f.wind_code, f.cause_code, f.code_list,"
            + " f.severity, f.title, f.description, f.served_on, f.objection_due, o.owner, o.measures, o.policy_pack,"
            + " o.policy_version, ARRAY(SELECT i.text FROM rectification_item i WHERE i.order_id = o.id"
            + " ORDER BY i.ordinal) AS items, EXISTS (SELECT FROM finding_objection j WHERE j.finding_id = f.id"
            + " AND j.id < o.id) AS upheld";

    private final Database database;
    private final CodeLists codes;
    private final Ladders ladders;
    private final Terms terms;

    NoticeRepository(Database database, CodeLists codes, Ladders ladders, Terms terms) {
        this.database = database;
        this.codes = codes;
        this.ladders = ladders;
        this.terms = terms;
    }

    RectificationNotice require(UUID id, Reader reader) {
        return database.find(
                        Sql.of(COLUMNS)
                                .add(OrderRepository.TABLES)
                                .and("o.id = ?", id)
                                .and(reader.sees("u.path")),
                        row -> notice(row, reader))
                .orElseThrow(ProblemException::absent);
    }

    private RectificationNotice notice(Row row, Reader reader) throws SQLException {
        var list = codes.version(row.integer("code_list"));
        var wind = row.text("wind_code");
        var cause = row.textOrNull("cause_code");
        var measures = row.textOrNull("measures");
        // Of the deadlines the one that the order began with: extensions and returns are told by papers of their own.
        var deadline = terms.find(row.uuid("id"), reader, Purpose.RECTIFICATION).orElseThrow();
        return new RectificationNotice(
                row.text("number"),
                row.date("issued_on"),
                row.flag("withdrawn"),
                row.text("unit"),
                row.text("finding_number"),
                row.date("raised_on"),
                wind + " " + list.windName(wind, reader.language()),
                cause == null ? null : cause + " " + list.causeName(cause, reader.language()),
                Severity.valueOf(row.text("severity")).title(),
                row.text("title"),
                OfficialPapers.paragraphs(row.text("description")),
                row.texts("items"),
                row.text("owner"),
                measures == null ? List.of() : OfficialPapers.paragraphs(measures),
                deadline.due(),
                deadline.explanation().stream().map(DeadlineStep::text).toList(),
                ladders.of(terms.version(row.text("policy_pack"), row.integer("policy_version"))).steps().stream()
                        .map(step -> step.body().title())
                        .toList(),
                row.dateOrNull("served_on"),
                row.dateOrNull("objection_due"),
                row.flag("upheld"),
                OfficialPapers.OFFICE);
    }
}
