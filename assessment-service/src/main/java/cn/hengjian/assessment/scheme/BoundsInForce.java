package cn.hengjian.assessment.scheme;

import cn.hengjian.assessment.scheme.rules.RatioBounds;
import cn.hengjian.platform.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Between which ratios indicators can be today; a run clamps by the version that it was opened under. */
@ApplicationScoped
class BoundsInForce {

    private final Policies policies;
    private final Clock clock;

    BoundsInForce(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    RatioBounds inForce() {
        var pack = policies.inForce(Policies.CURRENT, LocalDate.now(clock));
        return new RatioBounds(pack.decimal("score.clampMin"), pack.decimal("score.clampMax"));
    }
}
