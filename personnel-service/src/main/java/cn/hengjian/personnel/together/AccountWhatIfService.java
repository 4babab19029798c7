package cn.hengjian.personnel.together;

import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.platform.policy.PolicyComparison;
import cn.hengjian.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;

/** Reckons an account once more under another version than the one in force. */
@ApplicationScoped
class AccountWhatIfService {

    private final AccountRepository accounts;
    private final PolicyComparison comparison;
    private final Terms terms;

    AccountWhatIfService(AccountRepository accounts, PolicyComparison comparison, Terms terms) {
        this.accounts = accounts;
        this.comparison = comparison;
        this.terms = terms;
    }

    /** Whoever reads the account may ask; a version that knows nothing of it yet leaves it to the one in force. */
    AccountWhatIfView ask(UUID cadre, int year, String policy, Caller caller, Locale language) {
        var account = accounts.require(cadre, year, caller);
        var pair = comparison.asked(terms.inForce(), policy, "policy").knowing(TogetherPolicy.KEY, terms.inForce());
        var wouldBe = accounts.require(cadre, year, new TogetherPolicy(pair.other()), caller);
        boolean differs =
                account.outcome() != wouldBe.outcome() || account.owed().compareTo(wouldBe.owed()) != 0;
        return new AccountWhatIfView(
                pair.own().reference(),
                policy,
                pair.rest(policy),
                comparison.differences(pair, key -> key.startsWith(TogetherPolicy.ROOT)),
                account,
                wouldBe,
                differs,
                pair.guard(differs, language));
    }
}
