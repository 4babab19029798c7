package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.ballot.rules.Marks;
import cn.hengjian.assessment.bulk.CopyRows;
import cn.hengjian.assessment.trigger.rules.Poll;
import cn.hengjian.assessment.trigger.rules.Reason;
import cn.hengjian.assessment.trigger.rules.TalkTrigger;
import cn.hengjian.assessment.trigger.rules.TriggerOutcome;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Evaluates the rule for everybody in a certified review, in one pass, and suggests talks to personnel. */
@ApplicationScoped
public class TriggerService {

    static final String SUGGESTION_TOPIC = "assessment.suggestion.v1";
    static final String TALK_SUGGESTED = "cn.hengjian.assessment.talk.suggested.v1";

    private static final String REVIEW_TOPIC = "assessment.review.v1";
    private static final String REVIEW_CONCLUDED = "cn.hengjian.assessment.review.concluded.v1";

    private final Database database;
    private final Outbox outbox;
    private final String root;

    TriggerService(Database database, Outbox outbox, @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.database = database;
        this.outbox = outbox;
        this.root = root;
    }

    /** Evaluates a review in the transaction that certifies it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void evaluate(UUID review, PolicyPack pack, Instant certifiedAt) {
        var parameters = TriggerPolicy.of(pack);
        var outcomes = new CopyRows(
                database,
                "talk_trigger",
                "review_id, cadre_id, outcome, reasons, rule, reading, policy_pack, policy_version, issued, returned,"
                        + " valid, competent, basic, incompetent, suggestion_id, evaluated_at");
        database.each(polls(review).add("GROUP BY cadre_id ORDER BY cadre_id"), row -> {
            var poll = poll(row);
            var outcome = TalkTrigger.evaluate(poll, parameters);
            outcomes.value(review)
                    .value(row.uuid("cadre_id"))
                    .value(name(outcome))
                    .value(array(outcome))
                    .value(TalkTrigger.RULE)
                    .value(parameters.reading().name())
                    .value(pack.pack())
                    .value(pack.version())
                    .value(poll.issued())
                    .value(poll.returned())
                    .value(poll.marks().valid())
                    .value(TalkTrigger.competent(poll, parameters))
                    .value(poll.marks().basic())
                    .value(poll.marks().incompetent())
                    .value(
                            outcome instanceof TriggerOutcome.Triggered
                                    ? TimeOrderedId.next().toString()
                                    : null)
                    .value(certifiedAt.toString())
                    .end();
        });
        outcomes.flush();
        suggest(review, certifiedAt);
        conclude(review, certifiedAt);
    }

    /** Tells of each subject of a review that counts in a competitive selection (M12) what was found; of no other review. */
    private void conclude(UUID review, Instant certifiedAt) {
        outbox.appendStates(REVIEW_TOPIC, REVIEW_CONCLUDED, Sql.of("""
                        SELECT t.review_id::text, jsonb_build_object(
                            'reviewId', t.review_id, 'cadreId', t.cadre_id, 'outcome', t.outcome,
                            'valid', t.valid, 'competent', t.competent, 'incompetent', t.incompetent,
                            'explanation', ? || '/reviews/' || t.review_id || '/subjects/' || t.cadre_id || '/trigger',
                            'certifiedAt', ?::text)
                        FROM talk_trigger t JOIN review_subject s USING (review_id, cadre_id) JOIN review r ON r.id = t.review_id
                        WHERE t.review_id = ? AND r.for_selection ORDER BY s.cadre_number""", root, certifiedAt.toString(), review));
    }

    private void suggest(UUID review, Instant certifiedAt) {
        outbox.appendStates(SUGGESTION_TOPIC, TALK_SUGGESTED, Sql.of("""
                        SELECT t.cadre_id::text, jsonb_build_object(
                            'suggestionId', t.suggestion_id, 'reviewId', t.review_id, 'runId', s.run_id,
                            'cadreId', t.cadre_id, 'cadreNumber', s.cadre_number,
                            'rule', t.rule, 'reading', t.reading,
                            'pack', t.policy_pack, 'packVersion', t.policy_version,
                            'counts', jsonb_build_object('valid', t.valid, 'competent', t.competent,
                                'incompetent', t.incompetent, 'returned', t.returned, 'issued', t.issued),
                            'reasons', t.reasons,
                            'explanation', ? || '/reviews/' || t.review_id || '/subjects/' || t.cadre_id || '/trigger',
                            'certifiedAt', ?::text)
                        FROM talk_trigger t JOIN review_subject s USING (review_id, cadre_id)
                        WHERE t.review_id = ? AND t.outcome = 'TRIGGERED' ORDER BY s.cadre_number""", root, certifiedAt.toString(), review));
    }

    /** What was counted in a review, over all classes of voters; to be grouped by cadre. */
    static Sql polls(UUID review) {
        return Sql.of("""
                SELECT cadre_id, sum(issued) AS issued, sum(returned) AS returned, sum(excellent) AS excellent,
                    sum(competent) AS competent, sum(basic) AS basic, sum(incompetent) AS incompetent
                FROM review_total WHERE review_id = ? AND question = ''
                """, review);
    }

    static Poll poll(Row row) throws SQLException {
        return new Poll(
                row.number("issued"),
                row.number("returned"),
                new Marks(
                        row.number("excellent"),
                        row.number("competent"),
                        row.number("basic"),
                        row.number("incompetent")));
    }

    static String name(TriggerOutcome outcome) {
        return switch (outcome) {
            case TriggerOutcome.Triggered _ -> "TRIGGERED";
            case TriggerOutcome.NotTriggered _ -> "NOT_TRIGGERED";
            case TriggerOutcome.Indeterminate _ -> "INDETERMINATE";
        };
    }

    static List<Reason> reasons(TriggerOutcome outcome) {
        return switch (outcome) {
            case TriggerOutcome.Triggered(var why) -> why;
            case TriggerOutcome.NotTriggered _ -> List.of();
            case TriggerOutcome.Indeterminate(var why) -> why;
        };
    }

    private static String array(TriggerOutcome outcome) {
        return reasons(outcome).stream().map(Reason::name).collect(Collectors.joining(",", "{", "}"));
    }
}
