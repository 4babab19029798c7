package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.evidence.EvidenceFileView;
import cn.hengjian.supervision.evidence.EvidenceFiles;
import cn.hengjian.supervision.rectification.rules.CheckOutcome;
import cn.hengjian.supervision.rectification.rules.Ladder;
import cn.hengjian.supervision.rectification.rules.Ladder.Body;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What lies in the file of one order: submissions, checks, and the steps that it went up. */
@ApplicationScoped
class OrderPapersRepository {

    private final Database database;
    private final EvidenceFiles evidence;
    private final Ladders ladders;
    private final Terms terms;

    OrderPapersRepository(Database database, EvidenceFiles evidence, Ladders ladders, Terms terms) {
        this.database = database;
        this.evidence = evidence;
        this.ladders = ladders;
        this.terms = terms;
    }

    /** A paper that still lacks its files. */
    private record Paper<T>(UUID id, Function<List<EvidenceFileView>, T> withFiles) {}

    List<OrderView.Submission> submissions(UUID order) {
        return withFiles(database.list(
                Sql.of(
                        "SELECT id, evidence, submitted_by, submitted_on FROM rectification_submission"
                                + " WHERE order_id = ? ORDER BY id",
                        order),
                row -> {
                    var text = row.text("evidence");
                    var by = row.text("submitted_by");
                    var on = row.date("submitted_on");
                    return new Paper<>(row.uuid("id"), files -> new OrderView.Submission(text, by, on, files));
                }));
    }

    List<OrderView.Check> checks(UUID order) {
        return withFiles(database.list(
                Sql.of(
                        "SELECT id, kind, outcome, comment, checked_by, checked_on FROM rectification_check"
                                + " WHERE order_id = ? ORDER BY id",
                        order),
                row -> {
                    var kind = CheckKind.valueOf(row.text("kind"));
                    var outcome = CheckOutcome.valueOf(row.text("outcome"));
                    var comment = row.text("comment");
                    var by = row.text("checked_by");
                    var on = row.date("checked_on");
                    return new Paper<>(
                            row.uuid("id"), files -> new OrderView.Check(kind, outcome, comment, by, on, files));
                }));
    }

    private <T> List<T> withFiles(List<Paper<T>> papers) {
        Map<UUID, List<EvidenceFileView>> files =
                evidence.list(papers.stream().map(Paper::id).toList());
        return papers.stream()
                .map(paper -> paper.withFiles().apply(files.getOrDefault(paper.id(), List.of())))
                .toList();
    }

    /** The steps that an order went up, then those that its policy has left. */
    List<OrderView.Step> ladder(UUID order, String pack, int version, Reader reader) {
        var ladder = ladders.of(terms.version(pack, version));
        var steps = new ArrayList<>(database.list(
                Sql.of(
                        "SELECT level, body, cause, owed_on, escalated_on, due FROM rectification_escalation"
                                + " WHERE order_id = ? ORDER BY id",
                        order),
                row -> reached(row, reader)));
        int top = steps.isEmpty() ? 0 : steps.getLast().level();
        for (int level = top + 1; level <= ladder.steps().size(); level++) {
            steps.add(left(ladder, level, reader));
        }
        return steps;
    }

    private static OrderView.Step reached(Row row, Reader reader) throws SQLException {
        var body = Body.valueOf(row.text("body"));
        var cause = EscalationCause.valueOf(row.text("cause"));
        return new OrderView.Step(
                row.integer("level"),
                body,
                reader.read(body.title()),
                row.date("escalated_on"),
                cause,
                reader.read(cause.reason(row.date("owed_on"))),
                row.dateOrNull("due"));
    }

    private static OrderView.Step left(Ladder ladder, int level, Reader reader) {
        var body = ladder.body(level);
        return new OrderView.Step(level, body, reader.read(body.title()), null, null, null, null);
    }
}
