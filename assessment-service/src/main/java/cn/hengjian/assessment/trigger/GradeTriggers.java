package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.assessment.trigger.rules.GradeTrigger;
import cn.hengjian.assessment.trigger.rules.GradeTrigger.Reason;
import cn.hengjian.platform.outbox.Outbox;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.sql.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks of every grade that has been filed what it suggests, once a grade, and tells others. */
@ApplicationScoped
class GradeTriggers {

    static final int BATCH = 1_000;

    private final Database database;
    private final Policies policies;
    private final Outbox outbox;
    private final Terms terms;
    private final String root;

    GradeTriggers(
            Database database,
            Policies policies,
            Outbox outbox,
            Terms terms,
            @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.database = database;
        this.policies = policies;
        this.outbox = outbox;
        this.terms = terms;
        this.root = root;
    }

    /** A filed grade, and those of the same person's other years. */
    private record Filed(
            UUID appraisal, int year, Grade grade, Map<Integer, Grade> earlier, String pack, int packVersion) {}

    /**
     * Evaluates the next filed grades.
     *
     * @return how many; fewer than {@value #BATCH} means that no more wait
     */
    @Transactional
    int evaluateNext() {
        var filed = database.list(Sql.of("""
                        SELECT c.appraisal_id, r.year, c.grade, r.policy_pack, r.policy_version,
                            ARRAY(SELECT er.year || ' ' || e.grade FROM course e JOIN run er ON er.id = e.run_id
                                WHERE e.cadre_number = c.cadre_number AND e.stage = 'FILED' AND e.grade IS NOT NULL
                                    AND er.kind = r.kind AND er.year < r.year) AS earlier
                        FROM course c JOIN run r ON r.id = c.run_id
                        WHERE c.stage = 'FILED' AND c.grade IS NOT NULL AND NOT EXISTS (
                            SELECT FROM grade_trigger g WHERE g.appraisal_id = c.appraisal_id AND g.grade = c.grade)
                        ORDER BY r.year, c.appraisal_id LIMIT ? FOR UPDATE OF c SKIP LOCKED""", BATCH), GradeTriggers::filed);
        var suggesting =
                filed.stream().filter(this::evaluate).map(Filed::appraisal).toList();
        if (!suggesting.isEmpty()) {
            suggest("ADJUSTMENT", "cn.hengjian.assessment.adjustment.suggested.v1", suggesting);
            suggest("COMMENDATION", "cn.hengjian.assessment.commendation.suggested.v1", suggesting);
        }
        return filed.size();
    }

    private static Filed filed(Row row) throws SQLException {
        var earlier = new HashMap<Integer, Grade>();
        for (var other : row.texts("earlier")) {
            int space = other.indexOf(' ');
            earlier.put(Integer.valueOf(other.substring(0, space)), Grade.valueOf(other.substring(space + 1)));
        }
        return new Filed(
                row.uuid("appraisal_id"),
                row.integer("year"),
                Grade.valueOf(row.text("grade")),
                earlier,
                row.text("policy_pack"),
                row.integer("policy_version"));
    }

    /** Whether it suggests something. */
    private boolean evaluate(Filed filed) {
        PolicyPack pack = terms.knowing(SuggestionPolicy.KEY, policies.version(filed.pack(), filed.packVersion()));
        int years = GradeTrigger.years(filed.year(), filed.grade(), filed.earlier());
        var reasons = GradeTrigger.reasons(filed.grade(), years, SuggestionPolicy.grades(pack));
        var suggestion = reasons.isEmpty() ? null : reasons.getFirst().suggestion();
        database.update(Sql.of(
                "INSERT INTO grade_trigger (id, appraisal_id, grade, years, suggestion, reasons, rules, policy_pack,"
                        + " policy_version, evaluated_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                TimeOrderedId.next(),
                filed.appraisal(),
                filed.grade(),
                years,
                suggestion == null ? null : suggestion.name(),
                reasons.stream().map(Reason::name).toList(),
                reasons.stream().map(Reason::rule).distinct().toList(),
                pack.pack(),
                pack.version(),
                terms.today()));
        return suggestion != null;
    }

    private void suggest(String suggestion, String type, List<UUID> appraisals) {
        outbox.appendStates(TriggerService.SUGGESTION_TOPIC, type, Sql.of("""
                        SELECT a.cadre_id::text, jsonb_build_object(
                            'suggestionId', g.id, 'appraisalId', a.id, 'runId', a.run_id, 'year', r.year,
                            'cadreId', a.cadre_id, 'cadreNumber', a.cadre_number, 'reasons', g.reasons, 'rules', g.rules,
                            'years', g.years, 'pack', g.policy_pack, 'packVersion', g.policy_version,
                            'explanation', ? || '/appraisals/' || a.id || '/suggestion')
                        FROM grade_trigger g JOIN appraisal a ON a.id = g.appraisal_id JOIN run r ON r.id = a.run_id
                        JOIN course c ON c.appraisal_id = a.id AND c.grade = g.grade
                        WHERE g.suggestion = ? AND a.id = ANY (?) ORDER BY a.cadre_number""", root, suggestion, appraisals));
    }
}
