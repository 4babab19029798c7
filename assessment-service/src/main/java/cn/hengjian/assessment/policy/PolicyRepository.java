package cn.hengjian.assessment.policy;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.policy.Policies;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads policy packs. */
@ApplicationScoped
class PolicyRepository {

    private final Policies policies;

    PolicyRepository(Policies policies) {
        this.policies = policies;
    }

    Page<Policies.Version> list() {
        return new Page<>(policies.versions(), null);
    }

    PolicyView require(String pack, int version) {
        return policies.versions().stream()
                .filter(known -> known.pack().equals(pack) && known.version() == version)
                .findFirst()
                .map(known -> new PolicyView(
                        known.pack(), known.version(), known.effectiveFrom(), policies.parameters(pack, version)))
                .orElseThrow(() -> new ProblemException(
                        HttpProblem.NOT_FOUND, new Text("没有这个政策版本", "There is no such version of a policy")));
    }
}
