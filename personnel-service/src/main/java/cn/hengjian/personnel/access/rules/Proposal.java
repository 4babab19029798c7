package cn.hengjian.personnel.access.rules;

import cn.hengjian.platform.token.SeparatedRoles;
import java.util.Set;

/** Whether a role may be proposed for an account: the three roles kept apart, and nobody in his or her own case. */
public final class Proposal {

    private Proposal() {}

    /**
     * What is known.
     *
     * @param role the role of the realm that is proposed
     * @param boundToUnits whether the role counts in named units only
     * @param unitsNamed whether the proposal names units
     * @param ownCase whether the proposer is the holder of the account
     * @param held roles of the realm that the account holds
     * @param underWay roles that were proposed or agreed on for the account and are not in force yet
     */
    public record Facts(
            String role,
            boolean boundToUnits,
            boolean unitsNamed,
            boolean ownCase,
            Set<String> held,
            Set<String> underWay) {

        public Facts {
            held = Set.copyOf(held);
            underWay = Set.copyOf(underWay);
        }
    }

    /** What follows from the facts. */
    public sealed interface Decision {

        /** Another person may approve it. */
        record Accepted() implements Decision {}

        /** Nobody proposes a role for himself or herself. */
        record OwnCase() implements Decision {}

        /** The account has this role, or it is under way, and the two are kept apart. */
        record Combined(String other) implements Decision {}

        /** The account has the role already. */
        record Held() implements Decision {}

        /** The role was proposed already. */
        record UnderWay() implements Decision {}

        /** The role counts in units only, and none is named. */
        record UnitsMissing() implements Decision {}

        /** The role counts in the whole county, but units are named. */
        record UnitsNeedless() implements Decision {}
    }

    public static Decision decide(Facts facts) {
        if (facts.ownCase()) {
            return new Decision.OwnCase();
        }
        if (facts.boundToUnits() && !facts.unitsNamed()) {
            return new Decision.UnitsMissing();
        }
        if (!facts.boundToUnits() && facts.unitsNamed()) {
            return new Decision.UnitsNeedless();
        }
        if (facts.underWay().contains(facts.role())) {
            return new Decision.UnderWay();
        }
        // Further units for a role that is held are a proposal of their own.
        if (facts.held().contains(facts.role()) && !facts.boundToUnits()) {
            return new Decision.Held();
        }
        return SeparatedRoles.conflictOf(facts.role(), facts.held())
                .or(() -> SeparatedRoles.conflictOf(facts.role(), facts.underWay()))
                .<Decision>map(Decision.Combined::new)
                .orElseGet(Decision.Accepted::new);
    }
}
