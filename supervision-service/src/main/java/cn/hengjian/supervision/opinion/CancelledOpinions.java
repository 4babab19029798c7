package cn.hengjian.supervision.opinion;

import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.cancellation.Cancellable;
import cn.hengjian.supervision.cancellation.CaseKind;
import cn.hengjian.supervision.opinion.rules.Kind;
import cn.hengjian.supervision.opinion.rules.OpinionEvent;
import cn.hengjian.supervision.opinion.rules.OpinionFacts;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.submission.Message;
import cn.hengjian.supervision.terms.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Ends opinions that were filed by mistake; who sent them is told why. */
@ApplicationScoped
class CancelledOpinions implements Cancellable {

    private final Database database;
    private final OpinionRepository opinions;
    private final OpinionTexts texts;
    private final OpinionSteps steps;
    private final Terms terms;

    CancelledOpinions(
            Database database, OpinionRepository opinions, OpinionTexts texts, OpinionSteps steps, Terms terms) {
        this.database = database;
        this.opinions = opinions;
        this.texts = texts;
        this.steps = steps;
        this.terms = terms;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.OPINION;
    }

    @Override
    public Subject require(UUID id, Reader reader) {
        return require(Kind.OPINION, id, reader);
    }

    /** An opinion, or a claim; the offices see each of them. */
    Subject require(Kind kind, UUID id, Reader reader) {
        return database.find(
                        Sql.of("SELECT number, unit_id FROM opinion WHERE id = ? AND kind = ?", id, kind)
                                .and("?", OpinionSight.isOffice(reader)),
                        row -> new Subject(row.text("number"), row.uuid("unit_id")))
                .orElseThrow(ProblemException::absent);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(UUID id, String reason, Reader system) {
        var opinion = opinions.lock(id);
        var facts = new OpinionFacts(opinion.kind(), opinion.state(), false);
        steps.make(opinion, OpinionEvent.CANCEL, facts, system.caller());
        // Whose letter was joined to it waits for the same answer.
        var told = database.list(
                Sql.of("SELECT id FROM opinion WHERE id = ? OR duplicate_of = ?", id, id), row -> row.uuid("id"));
        told.forEach(each -> texts.add(
                each, new Message(reason, terms.today(), system.caller().username())));
        steps.announce(id, "cancelled");
    }
}
