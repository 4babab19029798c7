package cn.hengjian.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AmendmentTest {

    private static final Caller WANG = new Caller("1", "org.wang", Set.of("organisation"), Set.of(), null);
    private static final Caller SUN = new Caller("2", "committee.sun", Set.of("county-committee"), Set.of(), null);
    private static final String PACK = "AMENDABLE";

    @Inject
    AmendmentService service;

    @Inject
    Amendments amendments;

    @Inject
    Policies policies;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private AmendmentView proposed(LocalDate from, String key, String value) {
        return service.propose(
                new ProposeAmendment(
                        PACK, from, "because", List.of(new ProposeAmendment.Change(key, value, "Article 9"))),
                WANG);
    }

    private LocalDate ahead() {
        var newest = policies.newest(PACK).orElseThrow().effectiveFrom();
        var tomorrow = LocalDate.now(clock).plusDays(1);
        return newest.isAfter(tomorrow) ? newest : tomorrow;
    }

    @AfterEach
    void leavesNothingOpen() {
        amendments.list(PACK, PageRequest.of(null, null), WANG).items().stream()
                .filter(amendment -> amendment.state() == AmendmentState.PROPOSED)
                .forEach(amendment -> service.withdraw(amendment.id(), WANG));
    }

    @ParameterizedTest
    @CsvSource({
        "limit.count, 6, true",
        "limit.count, 6.5, false",
        "limit.count, -1, false",
        "limit.share, 0.25, true",
        "limit.share, 2, true",
        "limit.share, ., false",
        "limit.period, P15D, true",
        "limit.period, P0D, false",
        "limit.period, 15, false",
        "limit.strict, false, true",
        "limit.strict, no, false",
        "limit.mode, HARD, true",
        "limit.mode, TOUGH, false",
    })
    void takesValuesOfTheSameKindThatTheFeatureCanRead(String key, String value, boolean accepted) {
        if (accepted) {
            assertThat(proposed(ahead(), key, value).changes())
                    .extracting(AmendmentView.Change::after)
                    .containsExactly(value);
        } else {
            assertThatThrownBy(() -> proposed(ahead(), key, value))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.type().status()).isEqualTo(422));
        }
    }

    @ParameterizedTest
    @CsvSource({"limit.count, 8, ''", "limit.mode, TOUGH, unreadable-parameters", "pack.base, SAMPLE, fixed"})
    void triesAPackWithTheReadersOfItsBase(String key, String value, String code) {
        var proposal = new ProposeAmendment(
                "BUILDING", ahead(), "because", List.of(new ProposeAmendment.Change(key, value, "Report 9")));

        if (code.isEmpty()) {
            var made = service.approve(service.propose(proposal, WANG).id(), SUN);
            assertThat(policies.version("BUILDING", Objects.requireNonNull(made.madeVersion()))
                            .integer(key))
                    .isEqualTo(8);
        } else {
            assertThatThrownBy(() -> service.propose(proposal, WANG))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.violations())
                                    .extracting(Violation::code)
                                    .containsExactly(code));
        }
    }

    @Test
    void isInForceFromItsDayOn() {
        var from = ahead();
        var day = proposed(from, "limit.count", "9");

        int made = service.approve(day.id(), SUN).madeVersion();

        assertThat(policies.inForce(PACK, from.minusDays(1)).integer("limit.count"))
                .isEqualTo(5);
        assertThat(policies.inForce(PACK, from).reference()).isEqualTo(PACK + "/" + made);
        assertThat(policies.inForce(PACK, from).integer("limit.count")).isEqualTo(9);
        service.approve(proposed(ahead(), "limit.count", "5").id(), SUN);
    }

    @Test
    void takesEffectAfterTodayAtTheEarliest() {
        assertThatThrownBy(() -> proposed(LocalDate.now(clock), "limit.count", "9"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.violations().getFirst().message())
                                .extracting(text -> text.in(Locale.ENGLISH))
                                .asString()
                                .startsWith("It is " + ahead() + " at the earliest"));
    }

    @Test
    void knowsWhatALaterReleaseAdds() {
        int made = service.approve(proposed(ahead(), "limit.strict", "false").id(), SUN)
                .madeVersion();
        assertThatThrownBy(() -> policies.version(PACK, made).text("limit.later"))
                .hasMessageContaining("policy parameter missing");

        var release = new ShippedPolicies(database, Optional.of(List.of("AMENDABLE_2_2020-01-01")));
        QuarkusTransaction.requiringNew().run(() -> release.load(new StartupEvent()));

        assertThat(new Policies(database).version(PACK, made).integer("limit.later"))
                .isEqualTo(7);
        assertThat(new Policies(database).version(PACK, made).flag("limit.strict"))
                .isFalse();
        assertThat(new Policies(database).version(PACK, 1).values()).doesNotContainKey("limit.later");
        service.approve(proposed(ahead(), "limit.strict", "true").id(), SUN);
    }

    @Test
    void refusesToBuildOnWhatIsNoLongerTheNewest() {
        var amendment = proposed(ahead(), "limit.count", "8");
        QuarkusTransaction.requiringNew()
                .run(() -> database.update(Sql.of(
                        "INSERT INTO policy_version (pack, version, effective_from, digest) VALUES (?, 900, ?, 'x')",
                        PACK,
                        ahead().plusDays(1))));
        QuarkusTransaction.requiringNew()
                .run(() -> database.update(Sql.of(
                        "INSERT INTO policy_parameter SELECT ?, 900, key, value, source, tag FROM policy_parameters(?, ?)",
                        PACK,
                        PACK,
                        amendment.baseVersion())));

        assertThatThrownBy(() -> service.approve(amendment.id(), SUN))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(AmendmentProblem.AMENDMENT_OUTDATED));
        assertThat(amendments.require(amendment.id(), WANG).state()).isEqualTo(AmendmentState.PROPOSED);
    }

    @Test
    void saysWhatWouldBeAccepted() {
        assertThat(ParameterKind.of("P6M", false).accepted())
                .isEqualTo(new Text("期限，例如 P10D、P10WD、P6M", "a period such as P10D, P10WD or P6M"));
    }
}
