package cn.hengjian.supervision.finding;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.evidence.EvidenceFileView;
import cn.hengjian.supervision.finding.rules.ReviewOutcome;
import cn.hengjian.supervision.finding.rules.Severity;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Purpose;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lies in the file of one finding: persons, the former finding, receipt, objection, hand-over. */
@ApplicationScoped
class FindingPapersRepository {

    private static final Text REPEATED = new Text(
            "该单位同类问题 %s 于 %s 办结后再次出现，严重程度由 %s 起提高一级",
            "The same happened at this unit before (%s, closed on %s) and comes back; from %s it is one step graver");

    private final Database database;
    private final Terms terms;

    FindingPapersRepository(Database database, Terms terms) {
        this.database = database;
        this.terms = terms;
    }

    List<FindingView.Person> cadres(UUID finding) {
        return database.list(
                Sql.of(
                        "SELECT c.number, c.name FROM finding_cadre fc JOIN cadre c ON c.id = fc.cadre_id"
                                + " WHERE fc.finding_id = ? ORDER BY c.number",
                        finding),
                row -> new FindingView.Person(row.text("number"), row.text("name")));
    }

    FindingView.@Nullable Repetition repetition(@Nullable UUID former, @Nullable String declared, Reader reader) {
        if (former == null || declared == null) {
            return null;
        }
        return database.require(Sql.of("SELECT number, closed_on, severity FROM finding WHERE id = ?", former), row -> {
            var severity = Severity.valueOf(declared);
            return new FindingView.Repetition(
                    former,
                    row.text("number"),
                    row.date("closed_on"),
                    severity,
                    reader.read(REPEATED.with(
                            row.text("number"),
                            row.date("closed_on"),
                            severity.or(Severity.valueOf(row.text("severity"))))));
        });
    }

    FindingView.@Nullable Service service(UUID finding, Reader reader) {
        return database.find(
                        Sql.of(
                                "SELECT conclusion, recipient, received_on, signed, witness, recorded_by, recorded_on"
                                        + " FROM finding_service WHERE finding_id = ?",
                                finding),
                        row -> new FindingView.Service(
                                row.text("conclusion"),
                                row.text("recipient"),
                                row.date("received_on"),
                                row.flag("signed"),
                                row.textOrNull("witness"),
                                row.text("recorded_by"),
                                row.date("recorded_on"),
                                terms.find(finding, reader, Purpose.FINDING_OBJECTION)
                                        .orElseThrow()))
                .orElse(null);
    }

    FindingView.Objection objection(UUID finding, List<EvidenceFileView> evidence, LocalDate today, Reader reader) {
        var deadline = terms.find(finding, reader, Purpose.FINDING_REVIEW).orElseThrow();
        return database.require(
                Sql.of(
                        "SELECT grounds, objected_by, objected_on, outcome, reason, decided_by, decided_on"
                                + " FROM finding_objection WHERE finding_id = ?",
                        finding),
                row -> {
                    var outcome = row.textOrNull("outcome");
                    var decidedOn = row.dateOrNull("decided_on");
                    return new FindingView.Objection(
                            row.text("grounds"),
                            row.text("objected_by"),
                            row.date("objected_on"),
                            evidence,
                            deadline,
                            (decidedOn == null ? today : decidedOn).isAfter(deadline.due()),
                            outcome == null ? null : ReviewOutcome.valueOf(outcome),
                            row.textOrNull("reason"),
                            row.textOrNull("decided_by"),
                            decidedOn);
                });
    }

    FindingView.@Nullable Transfer transfer(UUID finding) {
        return database.find(
                        Sql.of(
                                "SELECT transferred_by, transferred_on, acknowledged_by, acknowledged_on"
                                        + " FROM finding_transfer WHERE finding_id = ?",
                                finding),
                        row -> new FindingView.Transfer(
                                row.text("transferred_by"),
                                row.date("transferred_on"),
                                row.textOrNull("acknowledged_by"),
                                row.dateOrNull("acknowledged_on")))
                .orElse(null);
    }
}
