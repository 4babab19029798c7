package cn.hengjian.assessment.trigger;

import cn.hengjian.assessment.terms.Terms;
import cn.hengjian.assessment.trigger.LastPlaceWhatIfView.Side;
import cn.hengjian.assessment.trigger.rules.LastPlace;
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

/** Asks the rule of the last place once more of what was found last, under the own version and under another. */
@ApplicationScoped
class LastPlaceWhatIfRepository {

    private static final String PARAMETERS = "lastPlace.require";

    private final LastPlaceRepository places;
    private final AnnualPlaceRepository annual;
    private final Policies policies;
    private final PolicyComparison comparison;
    private final Terms terms;
    private final Audit audit;

    LastPlaceWhatIfRepository(
            LastPlaceRepository places,
            AnnualPlaceRepository annual,
            Policies policies,
            PolicyComparison comparison,
            Terms terms,
            Audit audit) {
        this.places = places;
        this.annual = annual;
        this.policies = policies;
        this.comparison = comparison;
        this.terms = terms;
        this.audit = audit;
    }

    @Transactional
    LastPlaceWhatIfView ofTask(UUID task, String policy, Caller caller, Locale locale) {
        var checked = places.require(task, caller, locale);
        audit.record(caller, "last-place-what-if", "task", task.toString(), Map.of("policy", policy));
        return view(checked.facts(), checked.pack(), checked.packVersion(), policy, locale);
    }

    @Transactional
    LastPlaceWhatIfView ofAppraisal(UUID appraisal, String policy, Caller caller, Locale locale) {
        var checked = annual.view(appraisal, caller, locale);
        audit.record(caller, "last-place-what-if", "appraisal", appraisal.toString(), Map.of("policy", policy));
        return view(checked.facts(), checked.pack(), checked.packVersion(), policy, locale);
    }

    private LastPlaceWhatIfView view(LastPlace.Facts facts, String pack, int version, String policy, Locale locale) {
        var pair = comparison
                .asked(policies.version(pack, version), policy, "policy")
                .knowing(SuggestionPolicy.KEY, terms.inForce());
        var own = side(facts, pair.own(), locale);
        var other = side(facts, pair.other(), locale);
        boolean differs = own.missing().isEmpty() != other.missing().isEmpty();
        return new LastPlaceWhatIfView(
                LastPlace.RULE,
                pair.rest(policy),
                comparison.differences(pair, key -> key.startsWith(PARAMETERS)),
                own,
                other,
                differs,
                pair.guard(differs, locale));
    }

    private static Side side(LastPlace.Facts facts, PolicyPack pack, Locale locale) {
        var missing = LastPlace.missing(facts, SuggestionPolicy.lastPlace(pack));
        return new Side(pack.reference(), missing, LastPlaceText.of(pack.reference(), facts, missing, locale));
    }
}
