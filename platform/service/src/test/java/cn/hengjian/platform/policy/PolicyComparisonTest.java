package cn.hengjian.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.platform.policy.PolicyDifference.Side;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PolicyComparisonTest {

    @Inject
    PolicyComparison comparison;

    @Inject
    Policies policies;

    private PolicyComparison.Pair asked(String own, int version, String other) {
        return comparison.asked(policies.version(own, version), other, "policy");
    }

    @Test
    void takesWhatThePackIsSilentAboutFromTheOwnVersion() {
        var pair = asked("AMENDABLE", 1, "BUILDING/1");

        assertThat(pair.other().reference()).isEqualTo("BUILDING/1");
        assertThat(pair.other().integer("limit.count")).isEqualTo(9);
        assertThat(pair.other().period("limit.period")).isEqualTo(pair.own().period("limit.period"));
        assertThat(pair.rest("BUILDING/1")).isEqualTo("AMENDABLE/1");
        assertThat(pair.guard(true, Locale.ENGLISH))
                .isEqualTo("What it runs under, AMENDABLE/1, governs; BUILDING/1 is not the law of today, and where it"
                        + " differs it only suggests");
        assertThat(pair.guard(false, Locale.ENGLISH)).isNull();
    }

    @Test
    void namesEachDifferenceWithWhereItIsWritten() {
        assertThat(comparison.differences(asked("AMENDABLE", 1, "BUILDING/1"), _ -> true))
                .containsExactly(
                        new PolicyDifference(
                                "limit.count",
                                new Side("5", "Article 1", "P", "AMENDABLE/1"),
                                new Side("9", "Report 1", "SEED", "BUILDING/1")),
                        new PolicyDifference(
                                "limit.mode",
                                new Side("SOFT", "Article 5", "P", "AMENDABLE/1"),
                                new Side("HARD", "Report 2", "SEED", "BUILDING/1")));
        assertThat(comparison.differences(asked("AMENDABLE", 1, "BUILDING/1"), "limit.mode"::equals))
                .extracting(PolicyDifference::key)
                .containsExactly("limit.mode");
    }

    @Test
    void leavesOutWhatOnlyOneOfTwoUnrelatedVersionsKnows() {
        assertThat(comparison.differences(asked("SAMPLE", 1, "SAMPLE/2"), _ -> true))
                .contains(new PolicyDifference("talk.strict", new Side("true", "Article 1", "RULE", "SAMPLE/1"), null));
        assertThat(asked("SAMPLE", 1, "SAMPLE/2").rest("SAMPLE/2")).isNull();
    }

    @Test
    void leavesWhatAVersionKnowsNothingOfToThePackInForce() {
        var pair = asked("SAMPLE", 1, "SAMPLE/2");

        assertThat(pair.knowing("talk.below", pair.own())).isSameAs(pair);
        assertThat(pair.knowing("talk.strict", pair.own()).other()).isEqualTo(pair.own());
        assertThat(pair.knowing("talk.strict", pair.own()).rest("SAMPLE/2")).isEqualTo("SAMPLE/1");
    }

    @Test
    void findsNoneBetweenAVersionAndItself() {
        assertThat(comparison.differences(asked("AMENDABLE", 1, "AMENDABLE/1"), _ -> true))
                .isEmpty();
        assertThat(comparison.view("BUILDING", 1, "BUILDING/1").differences()).isEmpty();
    }

    @Test
    void comparesInBothDirections() {
        var view = comparison.view("AMENDABLE", 1, "BUILDING/1");

        assertThat(view.rest()).isEqualTo("AMENDABLE/1");
        assertThat(view.differences())
                .extracting(difference -> difference.key() + ": " + difference.own() + " -> " + difference.other())
                .first()
                .isEqualTo("limit.count: Side[value=9, source=Report 1, tag=SEED, policy=BUILDING/1]"
                        + " -> Side[value=5, source=Article 1, tag=P, policy=AMENDABLE/1]");
    }

    @Test
    void saysWhichVersionsThereAre() {
        assertThatThrownBy(() -> asked("AMENDABLE", 1, "BUILDING/2"))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.type().status()).isEqualTo(422);
                    assertThat(problem.violations().getFirst().message().in(Locale.ENGLISH))
                            .contains("there are: ")
                            .contains("BUILDING/1");
                });
    }
}
