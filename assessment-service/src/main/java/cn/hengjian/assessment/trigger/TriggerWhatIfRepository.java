package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.ballot.FewPolicy;
import cn.hengjian.assessment.course.CourseScope;
import cn.hengjian.assessment.trigger.TriggerWhatIfView.Side;
import cn.hengjian.assessment.trigger.rules.Poll;
import cn.hengjian.assessment.trigger.rules.TalkTrigger;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.policy.PolicyComparison;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Evaluates the rule once more on what was counted, under the own version and under another. */
@ApplicationScoped
class TriggerWhatIfRepository {

    private static final String PARAMETERS = "poll.";

    private final Database database;
    private final Policies policies;
    private final PolicyComparison comparison;
    private final FewPolicy few;
    private final Audit audit;

    TriggerWhatIfRepository(
            Database database, Policies policies, PolicyComparison comparison, FewPolicy few, Audit audit) {
        this.database = database;
        this.policies = policies;
        this.comparison = comparison;
        this.few = few;
        this.audit = audit;
    }

    private record Evaluated(String cadreNumber, PolicyPack pack) {}

    @Transactional
    TriggerWhatIfView ask(UUID review, UUID cadre, String policy, Caller caller, Locale locale) {
        var evaluated = database.find(
                        Sql.of(TriggerRepository.EVALUATED, review, cadre).and(CourseScope.reading(caller)),
                        row -> new Evaluated(
                                row.text("cadre_number"),
                                policies.version(row.text("policy_pack"), row.integer("policy_version"))))
                .orElseThrow(TriggerRepository::absent);
        var pair = comparison.asked(evaluated.pack(), policy, "policy");
        var poll = database.require(
                TriggerService.polls(review).and("cadre_id = ?", cadre).add("GROUP BY cadre_id"), TriggerService::poll);
        // What would follow under a milder version tells as much as the counts do.
        boolean withheld =
                few.of(pair.own()).tells(poll.marks()) || few.of(pair.other()).tells(poll.marks());
        var own = side(poll, pair.own(), withheld, locale);
        var other = side(poll, pair.other(), withheld, locale);
        boolean differs = own.outcome() != null && !own.outcome().equals(other.outcome());
        audit.record(caller, "trigger-what-if", "cadre", cadre.toString(), Map.of("review", review, "policy", policy));
        return new TriggerWhatIfView(
                review,
                cadre,
                evaluated.cadreNumber(),
                TalkTrigger.RULE,
                pair.rest(policy),
                comparison.differences(pair, key -> key.startsWith(PARAMETERS)),
                withheld,
                withheld ? null : TriggerView.Counts.of(poll, TriggerPolicy.of(pair.own())),
                own,
                other,
                differs,
                pair.guard(differs, locale));
    }

    private static Side side(Poll poll, PolicyPack pack, boolean withheld, Locale locale) {
        var parameters = TriggerPolicy.of(pack);
        var counts = TriggerView.Counts.of(poll, parameters);
        var outcome = TalkTrigger.evaluate(poll, parameters);
        var name = TriggerService.name(outcome);
        var comparisons = withheld
                ? List.<TriggerView.Comparison>of()
                : TriggerExplanation.comparisons(counts, parameters, locale);
        var head =
                TriggerExplanation.head(TalkTrigger.RULE, parameters.reading().name(), pack.pack(), pack.version());
        return new Side(
                pack.reference(),
                parameters.reading(),
                withheld ? null : name,
                withheld ? List.of() : TriggerService.reasons(outcome),
                comparisons,
                withheld
                        ? TriggerExplanation.withheld(head, locale)
                        : TriggerExplanation.text(counts, false, comparisons, name, head, locale));
    }
}
