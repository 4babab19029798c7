package cn.hengjian.personnel.access.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.access.rules.Proposal.Decision;
import cn.hengjian.personnel.access.rules.Proposal.Facts;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalTest {

    @ParameterizedTest
    @CsvSource({
        "organisation, inspector",
        "organisation, offline_access",
        "system-admin, default-roles-hengjian",
        "audit-admin, uma_authorization"
    })
    void acceptsWhatMayBeHeldTogether(String role, String held) {
        assertThat(Proposal.decide(facts(role, Set.of(held), Set.of()))).isEqualTo(new Decision.Accepted());
        assertThat(Proposal.decide(facts(role, Set.of(), Set.of(held)))).isEqualTo(new Decision.Accepted());
    }

    @ParameterizedTest
    @CsvSource({
        "system-admin, security-admin",
        "security-admin, audit-admin",
        "audit-admin, system-admin",
        "audit-admin, organisation",
        "cadre, security-admin"
    })
    void refusesWhatIsKeptApartAndNamesIt(String role, String other) {
        assertThat(Proposal.decide(facts(role, Set.of(other), Set.of()))).isEqualTo(new Decision.Combined(other));
        assertThat(Proposal.decide(facts(role, Set.of(), Set.of(other)))).isEqualTo(new Decision.Combined(other));
    }

    @Test
    void refusesOnesOwnCaseBeforeAnythingElse() {
        assertThat(Proposal.decide(
                        new Facts("system-admin", false, true, true, Set.of("system-admin"), Set.of("system-admin"))))
                .isEqualTo(new Decision.OwnCase());
    }

    @Test
    void refusesWhatIsThereAlready() {
        assertThat(Proposal.decide(facts("organisation", Set.of("organisation"), Set.of())))
                .isEqualTo(new Decision.Held());
        assertThat(Proposal.decide(facts("organisation", Set.of(), Set.of("organisation"))))
                .isEqualTo(new Decision.UnderWay());
    }

    @Test
    void wantsUnitsForRolesOfUnitsOnly() {
        assertThat(Proposal.decide(new Facts("unit-hr", true, false, false, Set.of(), Set.of())))
                .isEqualTo(new Decision.UnitsMissing());
        assertThat(Proposal.decide(new Facts("unit-hr", true, true, false, Set.of(), Set.of())))
                .isEqualTo(new Decision.Accepted());
        assertThat(Proposal.decide(new Facts("organisation", false, true, false, Set.of(), Set.of())))
                .isEqualTo(new Decision.UnitsNeedless());
    }

    @Test
    void addsUnitsToARoleThatIsHeld() {
        assertThat(Proposal.decide(new Facts("unit-hr", true, true, false, Set.of("unit-hr"), Set.of())))
                .isEqualTo(new Decision.Accepted());
    }

    private static Facts facts(String role, Set<String> held, Set<String> underWay) {
        return new Facts(role, false, false, false, held, underWay);
    }
}
