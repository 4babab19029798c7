package cn.hengjian.supervision.petition;

import static cn.hengjian.supervision.petition.Petitions.EXTENSION;
import static cn.hengjian.supervision.petition.Petitions.REASON;
import static cn.hengjian.supervision.petition.Petitions.aClaim;
import static cn.hengjian.supervision.petition.Petitions.in;
import static cn.hengjian.supervision.petition.Petitions.scan;
import static cn.hengjian.supervision.submission.Mail.wu;
import static cn.hengjian.supervision.testing.County.events;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.petition.rules.PetitionState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days of claims over the national holidays of 2026: from October 1 to 7, made up for on Saturday the 10th. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PetitionDeadlineTest {

    private static final LocalDate AFTER_HOLIDAYS = LocalDate.of(2026, 10, 8);

    @Test
    void givesTheUnitFiveWorkingDaysToObject() {
        today(LocalDate.of(2026, 9, 28));
        var inTime = in(PetitionState.TRANSFERRED);
        var late = in(PetitionState.TRANSFERRED);
        get(wu(), inTime.path())
                .then()
                .body("deadlines.find { it.purpose == 'TRANSFER_OBJECTION' }.due", equalTo("2026-10-10"))
                .body(
                        "deadlines.find { it.purpose == 'TRANSFER_OBJECTION' }.explanation.kind",
                        hasItem("HOLIDAY_SKIPPED"));

        today(LocalDate.of(2026, 10, 10));
        inTime.step(hr(inTime.unit()), "objection", REASON).then().statusCode(200);
        today(LocalDate.of(2026, 10, 11));
        late.step(hr(late.unit()), "objection", REASON)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/transfer-objection-late"));
        late.step(hr(late.unit()), "acceptance").then().statusCode(200);
    }

    @Test
    void tellsTheSenderWithinFifteenDaysOfTheUnitsReceipt() {
        today(LocalDate.of(2026, 9, 17));
        var claim = aClaim();
        today(LocalDate.of(2026, 9, 18));

        claim.step(wu(), "transfer", Map.of("unitCode", claim.unit()))
                .then()
                .body("due", equalTo("2026-10-08"))
                .body("overdue", equalTo(false));

        overdueFrom(AFTER_HOLIDAYS.plusDays(1), claim);
    }

    @Test
    void handlesAClaimWithinSixtyDaysOfItsAcceptance() {
        today(LocalDate.of(2026, 8, 5));
        var claim = in(PetitionState.HANDLING);
        get(wu(), claim.path()).then().body("due", equalTo("2026-10-08"));

        overdueFrom(AFTER_HOLIDAYS.plusDays(1), claim);
        claim.step(hr(claim.unit()), "reply", Petitions.REPLY).then().statusCode(200);
    }

    private static void overdueFrom(LocalDate day, Petitions.Claim claim) {
        today(day.minusDays(1));
        get(wu(), claim.path()).then().body("overdue", equalTo(false));
        today(day);
        get(wu(), claim.path()).then().body("overdue", equalTo(true));
    }

    @Test
    void extendsUntilTheLastDay() {
        today(LocalDate.of(2026, 8, 5));
        var inTime = in(PetitionState.HANDLING);
        var late = in(PetitionState.HANDLING);

        today(AFTER_HOLIDAYS);
        inTime.step(wu(), "extension", EXTENSION).then().statusCode(200).body("due", equalTo("2026-11-09"));
        today(AFTER_HOLIDAYS.plusDays(1));
        late.step(wu(), "extension", EXTENSION)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/handling-deadline-passed"));
    }

    @ParameterizedTest
    @CsvSource({"REPLIED, review", "REVIEWED, re-review"})
    void takesRequestsWithinThirtyDays(PetitionState state, String what) {
        today(LocalDate.of(2026, 9, 4));
        var inTime = in(state);
        var late = in(state);

        today(AFTER_HOLIDAYS);
        inTime.followUp()
                .then()
                .body("possible", hasItem(what.toUpperCase(Locale.ROOT).replace('-', '_')));
        inTime.asks(what).then().statusCode(200);
        get(wu(), inTime.path()).then().body("due", equalTo("2026-11-09"));
        today(AFTER_HOLIDAYS.plusDays(1));
        late.asks(what).then().statusCode(409).body("type", equalTo("/problems/review-request-late"));
    }

    @ParameterizedTest
    @CsvSource({"REPLIED", "REVIEWED"})
    void isFinalOnceTheTimeForAReviewHasPassed(PetitionState state) {
        today(LocalDate.of(2026, 9, 4));
        var claim = in(state);

        today(AFTER_HOLIDAYS);
        scan();
        get(wu(), claim.path()).then().body("state", equalTo(state.name()));
        today(AFTER_HOLIDAYS.plusDays(1));
        scan();
        scan();

        get(wu(), claim.path())
                .then()
                .body("state", equalTo("FINAL"))
                .body("closedOn", equalTo("2026-10-09"))
                .body("history[-1].event", equalTo("LAPSE"))
                .body("history[-1].actor", equalTo("supervision"));
        assertThat(events(claim.id())).endsWith("petition.closed.v1").doesNotHaveDuplicates();
        claim.followUp().then().body("state", equalTo("FINAL")).body("stateText", equalTo("Concluded for good"));
    }

    @Test
    void remindsOnceOfEachDeadline() {
        today(LocalDate.of(2026, 8, 5));
        var claim = in(PetitionState.HANDLING);
        String warning = get(wu(), claim.path()).path("deadlines.find { it.purpose == 'HANDLING' }.warning");
        assertThat(warning).isEqualTo("2026-09-23");

        remindedAfter(claim, LocalDate.parse(warning).minusDays(1), "");
        remindedAfter(claim, LocalDate.parse(warning), "2026-10-08 on 2026-09-23");
        remindedAfter(claim, LocalDate.parse(warning), "2026-10-08 on 2026-09-23");
        claim.step(wu(), "extension", EXTENSION).then().statusCode(200);
        remindedAfter(claim, AFTER_HOLIDAYS, "2026-10-08 on 2026-09-23");
        remindedAfter(claim, LocalDate.of(2026, 11, 9), "2026-10-08 on 2026-09-23, 2026-11-09 on 2026-11-09");
        remindedAfter(claim, LocalDate.of(2026, 11, 10), "2026-10-08 on 2026-09-23, 2026-11-09 on 2026-11-09");
        assertThat(events(claim.id()))
                .filteredOn("petition.reminded.v1"::equals)
                .hasSize(2);
    }

    @Test
    void remindsNobodyOfWhatTheSenderMayStillDo() {
        today(LocalDate.of(2026, 9, 4));
        var claim = in(PetitionState.REPLIED);

        remindedAfter(claim, AFTER_HOLIDAYS, "");
    }

    private static void remindedAfter(Petitions.Claim claim, LocalDate day, String expected) {
        today(day);
        scan();
        assertThat(value(Sql.of(
                        "SELECT string_agg(due || ' on ' || reminded_on, ', ' ORDER BY due) AS value"
                                + " FROM petition_reminder WHERE petition_id = ?::uuid AND task = 'HANDLE'",
                        claim.id())))
                .isEqualTo(expected);
    }
}
