package cn.hengjian.personnel.access;

import cn.hengjian.personnel.access.rules.Proposal;
import cn.hengjian.personnel.access.rules.Proposal.Decision;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.workflow.WorkflowProblem;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;

/** Looks at the account before a role is proposed for it, and says what stands against it. */
@Singleton
class AccessRefusals {

    private final RealmAccounts accounts;

    AccessRefusals(RealmAccounts accounts) {
        this.accounts = accounts;
    }

    RealmAccount requireAccount(ProposeAccess command) {
        try {
            return accounts.findByName(command.account().strip().toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> invalid(
                            "/account",
                            "unknown-account",
                            new Text("登录系统中没有此个人帐号", "There is no such account of a person")));
        } catch (RealmFault _) {
            throw new ProblemException(
                    HttpProblem.UNAVAILABLE,
                    new Text(
                            "登录系统暂时无法访问，无法核对帐号",
                            "The login system cannot be reached, so the account cannot be checked"));
        }
    }

    void requireGrantable(ProposeAccess command, RealmAccount account, Set<String> underWay, Caller caller) {
        var role = command.role();
        var facts = new Proposal.Facts(
                role.id(),
                role.boundToUnits(),
                !command.sortedUnits().isEmpty(),
                account.id().equals(caller.subject()),
                account.roles(),
                underWay);
        switch (Proposal.decide(facts)) {
            case Decision.Accepted() -> {}
            case Decision.OwnCase() ->
                throw new ProblemException(
                        WorkflowProblem.ANOTHER_PERSON_REQUIRED,
                        new Text("不得为本人提出授权", "Nobody proposes a role for himself or herself"));
            case Decision.Combined(var other) ->
                throw new ProblemException(
                        AccessProblem.COMBINATION,
                        new Text(
                                        "帐号已有（或正在办理）角色 %s，不得再兼任 %s；请先收回前者",
                                        "The account has the role %s, or it is under way, and %s must not be combined"
                                                + " with it; take the former back first")
                                .with(other, role.id()));
            case Decision.Held() ->
                throw new ProblemException(
                        AccessProblem.HELD_ALREADY,
                        new Text("帐号已有角色 %s", "The account has the role %s already").with(role.id()));
            case Decision.UnderWay() -> throw AccessProblem.UNDER_WAY.refusal();
            case Decision.UnitsMissing() ->
                throw invalid(
                        "/units",
                        "units-missing",
                        new Text("单位角色须写明单位代码", "A role of a unit names the units that it counts in"));
            case Decision.UnitsNeedless() ->
                throw invalid(
                        "/units", "units-needless", new Text("此角色不限单位，不得填写单位", "This role is not bound to units"));
        }
    }

    private static ProblemException invalid(String pointer, String code, Text message) {
        return new ProblemException(HttpProblem.INVALID_CONTENT, Violation.at(pointer, code, message));
    }
}
