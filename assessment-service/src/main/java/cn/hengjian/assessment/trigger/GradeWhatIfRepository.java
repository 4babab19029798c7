package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.ballot.rules.Grade;
import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.assessment.trigger.GradeWhatIfView.Side;
import cn.hengjian.assessment.trigger.rules.GradeTrigger;
import cn.hengjian.platform.audit.Audit;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.policy.PolicyComparison;
import cn.hengjian.platform.policy.PolicyPack;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Asks once more what a filed grade suggests, under the own version and under another. */
@ApplicationScoped
class GradeWhatIfRepository {

    private final GradeSuggestionRepository suggestions;
    private final Policies policies;
    private final PolicyComparison comparison;
    private final Terms terms;
    private final Audit audit;

    GradeWhatIfRepository(
            GradeSuggestionRepository suggestions,
            Policies policies,
            PolicyComparison comparison,
            Terms terms,
            Audit audit) {
        this.suggestions = suggestions;
        this.policies = policies;
        this.comparison = comparison;
        this.terms = terms;
        this.audit = audit;
    }

    @Transactional
    GradeWhatIfView ask(UUID appraisal, String policy, Caller caller, Locale locale) {
        var filed = suggestions.require(appraisal, caller, locale);
        var pair = comparison
                .asked(policies.version(filed.pack(), filed.packVersion()), policy, "policy")
                .knowing(SuggestionPolicy.KEY, terms.inForce());
        var own = side(filed.grade(), filed.years(), pair.own(), locale);
        var other = side(filed.grade(), filed.years(), pair.other(), locale);
        boolean differs = !own.reasons().equals(other.reasons());
        audit.record(caller, "suggestion-what-if", "appraisal", appraisal.toString(), Map.of("policy", policy));
        return new GradeWhatIfView(
                appraisal,
                filed.cadreNumber(),
                filed.grade(),
                filed.years(),
                pair.rest(policy),
                comparison.differences(pair, SuggestionPolicy::isOfGrades),
                own,
                other,
                differs,
                pair.guard(differs, locale));
    }

    private static Side side(Grade grade, int years, PolicyPack pack, Locale locale) {
        var reasons = GradeTrigger.reasons(grade, years, SuggestionPolicy.grades(pack));
        return new Side(
                pack.reference(),
                reasons.isEmpty() ? null : reasons.getFirst().suggestion(),
                reasons,
                GradeSuggestionRepository.text(reasons, years, pack.reference(), locale));
    }
}
