package cn.hengjian.supervision.docket;

import static cn.hengjian.supervision.petition.Petitions.aClaim;
import static cn.hengjian.supervision.petition.Petitions.in;
import static cn.hengjian.supervision.testing.County.EVIDENCE;
import static cn.hengjian.supervision.testing.County.PASSED;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.aUnitUnder;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.discipline;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.ordered;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.submitted;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.zhao;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.petition.rules.PetitionState;
import cn.hengjian.supervision.rectification.Scans;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DocketTest {

    /** Before the days of the other tests, so that the county's dockets begin with what these put there. */
    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    @BeforeEach
    void startsEarly() {
        today(START);
    }

    /** The numbers of a unit's orders on the docket of the county, page by page, in order. */
    private static List<String> docket(String token, String unit) {
        var ids = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = get(token, "/docket?limit=200&horizonDays=366&cursor=" + cursor);
            page.then().statusCode(200);
            for (var item : page.<List<Map<String, String>>>path("items")) {
                if (item.get("unitCode").equals(unit)) {
                    ids.add(item.get("id"));
                }
            }
            cursor = page.path("next");
        }
        return ids;
    }

    @Test
    void showsAUnitWhatItOwesByDay() {
        var unit = aUnit();
        var general = ordered(unit, "GENERAL");
        var major = ordered(unit, "MAJOR");
        submitted(unit, "MAJOR");
        ordered(aUnit(), "MAJOR");

        get(hr(unit), "/docket?horizonDays=60")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(major, general)))
                .body("items.day", equalTo(List.of("2026-01-26", "2026-02-14")))
                .body("items.workingDaysLeft", equalTo(List.of(15, 30)))
                .body("items[0].task", equalTo("SUBMIT"))
                .body("items[0].state", equalTo("ISSUED"))
                .body("items[0].order.severity", equalTo("MAJOR"))
                .body("items[0].overdue", equalTo(false))
                .body("items[0].order.findingTitle", equalTo("下午办公室无人在岗"))
                .body("items[0].allowedTransitions", equalTo(List.of("START")))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"20, 0", "21, 1"})
    void looksAsFarAsItIsAsked(int horizonDays, int found) {
        var unit = aUnit();
        ordered(unit, "MAJOR");

        var items = get(leader(unit), "/docket?horizonDays=" + horizonDays).<List<?>>path("items");

        assertThat(items).hasSize(found);
    }

    @Test
    void looksThirtyDaysAheadUnlessAskedOtherwise() {
        var unit = aUnit();
        var major = ordered(unit, "MAJOR");
        ordered(unit, "GENERAL");

        get(hr(unit), "/docket").then().body("items.id", equalTo(List.of(major)));
    }

    @ParameterizedTest
    @CsvSource({"-1, 422", "0, 200", "366, 200", "367, 422", "x, 400"})
    void boundsTheHorizon(String horizon, int status) {
        get(chen(), "/docket?horizonDays=" + horizon).then().statusCode(status);
    }

    @Test
    void showsAUnitWhatItsSubordinatesOweAndNoOthers() {
        var top = aUnit();
        var below = aUnitUnder(top);
        var id = ordered(below, "MAJOR");

        get(leader(top), "/docket").then().body("items.id", equalTo(List.of(id)));
        get(leader(aUnit()), "/docket").then().body("items", empty());
    }

    @Test
    void showsInspectorsWhatWaitsForAnotherThanThoseInvolved() {
        var unit = aUnit();
        var waiting = submitted(unit, "GENERAL");
        var passed = submitted(unit, "MAJOR");
        post(zhao(), "/rectification-orders/" + passed + "/recheck", PASSED)
                .then()
                .statusCode(200)
                .body("effectCheck.due", equalTo("2026-02-04"));
        var owed = ordered(unit, "MAJOR");
        var inspector = TestIssuer.token("supervision.zhao", "inspector");

        assertThat(docket(inspector, unit)).containsExactly(waiting, passed);
        assertThat(docket(TestIssuer.token("supervision.chen", "inspector"), unit))
                .isEmpty();
        assertThat(docket(TestIssuer.unitToken("supervision.zhao", unit, "inspector"), unit))
                .isEmpty();
        get(inspector, "/docket?limit=1").then().body("items[0].workingDaysLeft", equalTo(0));
        assertThat(docket(hr(unit), unit)).containsExactly(owed);
    }

    @Test
    void showsTheOfficeWhatIsOverdueAndDisciplineWhatCameUpToIt() {
        var unit = aUnit();
        var late = ordered(unit, "MAJOR");
        var running = ordered(unit, "MINOR");
        var office = TestIssuer.token("supervision.li", "supervision-office");

        today(LocalDate.of(2026, 1, 26));
        assertThat(docket(office, unit)).isEmpty();
        today(LocalDate.of(2026, 1, 27));
        assertThat(docket(office, unit)).containsExactly(late);
        assertThat(docket(hr(unit), unit)).containsExactly(late, running);
        get(hr(unit), "/docket")
                .then()
                .body("items[0].overdue", equalTo(true))
                .body("items[0].workingDaysLeft", equalTo(-1));
        Scans.run();
        today(LocalDate.of(2026, 2, 4));
        Scans.run();
        assertThat(docket(discipline(), unit)).isEmpty();
        today(LocalDate.of(2026, 2, 27));
        Scans.run();

        assertThat(docket(discipline(), unit)).containsExactly(late);
        get(hr(unit), "/docket").then().body("items[0].order.escalationLevel", equalTo(3));
    }

    @Test
    void addsUpTheRolesOfOnePerson() {
        var unit = aUnit();
        var own = ordered(unit, "MAJOR");
        var other = aUnit();
        var waiting = submitted(other, "MINOR");
        var both = TestIssuer.unitToken("leader.x", unit, "unit-leader", "inspector");

        assertThat(docket(both, unit)).containsExactly(own);
        assertThat(docket(both, other)).containsExactly(waiting);
    }

    @Test
    void pagesByDay() {
        var unit = aUnit();
        var third = ordered(unit, "MINOR");
        var first = ordered(unit, "MAJOR");
        var second = ordered(unit, "MAJOR");

        var page = get(hr(unit), "/docket?horizonDays=120&limit=2");
        page.then().body("items.id", equalTo(List.of(first, second)));
        get(hr(unit), "/docket?horizonDays=120&limit=2&cursor=" + page.path("next"))
                .then()
                .body("items.id", equalTo(List.of(third)))
                .body("next", nullValue());
    }

    @Test
    void forgetsWhatIsDone() {
        var unit = aUnit();
        var id = submitted(unit, "MINOR");
        assertThat(docket(zhao(), unit)).containsExactly(id);

        post(zhao(), "/rectification-orders/" + id + "/recheck", PASSED).then().statusCode(200);

        assertThat(docket(zhao(), unit)).isEmpty();
        post(hr(unit), "/rectification-orders/" + id + "/submission", EVIDENCE)
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cadre", "organisation", "county-committee", "system-admin", "hr-bureau"})
    void isClosedToThoseWhoHaveNothingToDo(String role) {
        get(TestIssuer.token("somebody", role), "/docket").then().statusCode(403);
    }

    @Test
    void showsOrdersAndClaimsInOneListByDay() {
        var claim = in(PetitionState.TRANSFERRED);
        var unit = claim.unit();
        var major = ordered(unit, "MAJOR");
        var accepted = in(PetitionState.HANDLING, aClaim(unit, claim.parent()));

        get(hr(unit), "/docket?horizonDays=120")
                .then()
                .body("items.kind", equalTo(List.of("PETITION", "ORDER", "PETITION")))
                .body("items.id", equalTo(List.of(claim.id(), major, accepted.id())))
                .body("items.task", equalTo(List.of("ACCEPT", "SUBMIT", "HANDLE")))
                .body("items.day", equalTo(List.of("2026-01-20", "2026-01-26", "2026-03-06")))
                .body("items[0].workingDaysLeft", equalTo(11))
                .body("items[0].order", nullValue())
                .body("items[0].allowedTransitions", equalTo(List.of("OBJECT", "ACCEPT", "DECLINE")));
        var page = get(hr(unit), "/docket?horizonDays=120&limit=1");
        get(hr(unit), "/docket?horizonDays=120&limit=2&cursor=" + page.path("next"))
                .then()
                .body("items.id", equalTo(List.of(major, accepted.id())))
                .body("next", nullValue());
        get(leader(unit), "/docket?cursor=" + page.path("next")).then().statusCode(400);
    }

    @Test
    void showsOfficesWhatTheyOweOnClaimsAndWhatUnitsAreLateWith() {
        var waiting = aClaim();
        var owed = in(PetitionState.TRANSFERRED);
        var office = TestIssuer.token("petition.wu", "petition-office");

        assertThat(docket(office, waiting.unit())).containsExactly(waiting.id());
        assertThat(docket(office, owed.unit())).isEmpty();
        assertThat(docket(hr(owed.unit()), owed.unit())).containsExactly(owed.id());
        today(LocalDate.of(2026, 1, 20));
        assertThat(docket(office, owed.unit())).isEmpty();
        today(LocalDate.of(2026, 1, 21));
        assertThat(docket(office, owed.unit())).containsExactly(owed.id());
        assertThat(docket(TestIssuer.token("discipline.wu", "discipline"), owed.unit()))
                .isEmpty();
    }

    @Test
    void showsReviewsToTheUnitOneLevelUpAndTheOffices() {
        var claim = in(PetitionState.REVIEW_REQUESTED);

        get(leader(claim.parent()), "/docket")
                .then()
                .body("items.id", equalTo(List.of(claim.id())))
                .body("items[0].task", equalTo("REVIEW"))
                .body("items[0].allowedTransitions", equalTo(List.of("UPHOLD", "AMEND", "REVOKE")));
        assertThat(docket(chen(), claim.unit())).containsExactly(claim.id());
        get(hr(claim.unit()), "/docket").then().body("items", empty());
    }
}
