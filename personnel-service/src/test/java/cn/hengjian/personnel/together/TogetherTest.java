package cn.hengjian.personnel.together;

import static cn.hengjian.personnel.together.Togethers.act;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.personnel.together.rules.DayEvent;
import cn.hengjian.personnel.together.rules.DayState;
import cn.hengjian.personnel.whatif.WhatIfs;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TogetherTest {

    /** A Monday; seven days later is a working day, too. */
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    private static final Map<DayEvent, String> PATHS = Map.of(
            DayEvent.SUBMIT, "submission",
            DayEvent.WITHDRAW, "withdrawal",
            DayEvent.VERIFY, "verification",
            DayEvent.DISPUTE, "dispute",
            DayEvent.COUNT, "counting",
            DayEvent.REJECT, "rejection",
            DayEvent.CANCEL, "cancellation");

    @BeforeEach
    void itIsThatDay() {
        MovableClock.today(DAY);
    }

    @AfterEach
    void letTheClockGo() {
        MovableClock.release();
    }

    @Test
    void countsAtOnceWithTheHostsCodeWhichIsGoodOnce() {
        var togethers = Togethers.begin();
        var code = togethers.code(DAY);
        var day = togethers.enter(DAY);
        var other = togethers.enter(DAY.minusDays(1));

        var wrongDay = togethers.self().post("/together-days/" + other + "/submission", Map.of("code", code));
        var submitted = togethers
                .self()
                .post("/together-days/" + day + "/submission", Map.of("code", code.toLowerCase(Locale.ROOT)));

        wrongDay.then().statusCode(422).body("errors[0].pointer", equalTo("/code"));
        submitted.then().statusCode(200).body("state", equalTo("COUNTED")).body("byCode", equalTo(true));
        assertThat(Stored.text(
                        "SELECT string_agg(event || ' ' || actor, ', ' ORDER BY id) AS value FROM transition"
                                + " WHERE subject_id = ?::uuid",
                        day))
                .contains("VERIFY user." + togethers.village().code().toLowerCase(Locale.ROOT));
        var another = Togethers.begin();
        assertThat(another.submit(another.enter(DAY), code)).isEqualTo(422);
        assertThat(Stored.count("presence_code WHERE used_for = ?::uuid", day)).isEqualTo(1);
    }

    @Test
    void isSubmittedWithinSevenDaysAndNotBeforeTheDay() {
        var togethers = Togethers.begin();
        var day = togethers.enter(DAY);
        var tomorrow = togethers.enter(DAY.plusDays(1));

        assertThat(togethers.submit(tomorrow, null)).isEqualTo(409);
        MovableClock.today(DAY.plusDays(7));
        assertThat(togethers.submit(day, null)).isEqualTo(200);
        MovableClock.today(DAY.plusDays(9));
        var late = togethers.self().post("/together-days/" + tomorrow + "/submission", Map.of());
        late.then()
                .statusCode(409)
                .body("type", equalTo("/problems/together-day-too-late"))
                .body("detail", equalTo("It was possible until 2026-03-17"));
    }

    @Test
    void countsADateOnceInHalves() {
        var togethers = Togethers.begin();
        var morning = togethers.entry(DAY);
        morning.put("portion", "MORNING");
        var afternoon = togethers.entry(DAY);
        afternoon.put("portion", "AFTERNOON");

        assertThat(togethers.self().post("/together-days", morning).statusCode())
                .isEqualTo(201);
        assertThat(togethers.self().post("/together-days", afternoon).statusCode())
                .isEqualTo(201);
        for (var again : List.of(morning, afternoon, togethers.entry(DAY))) {
            togethers
                    .self()
                    .post("/together-days", again)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/together-day-taken"));
        }
    }

    @Test
    void overlapsNoLeaveAndNoTripEitherWay() {
        var togethers = Togethers.begin();
        var absences = "/cadres/" + togethers.cadre().id() + "/absences";
        var hr = Api.ofUnit(togethers.unit().code(), "unit-hr");
        var leave = Map.of(
                "kind",
                "LEAVE",
                "firstDay",
                DAY.toString(),
                "lastDay",
                DAY.plusDays(2).toString());
        togethers.enter(DAY.minusDays(1));

        var recorded = hr.post(absences, leave).then().statusCode(201).extract().path("id");
        var onLeave = togethers.self().post("/together-days", togethers.entry(DAY.plusDays(2)));
        var overDay = hr.post(
                absences,
                Map.of(
                        "kind",
                        "TRIP",
                        "firstDay",
                        DAY.minusDays(3).toString(),
                        "lastDay",
                        DAY.minusDays(1).toString()));
        var backwards = hr.post(absences, Map.of("kind", "TRIP", "firstDay", "2026-05-02", "lastDay", "2026-05-01"));

        onLeave.then()
                .statusCode(409)
                .body("type", equalTo("/problems/together-day-absent"))
                .body("errors[0].detail", equalTo("On %s there is on record: leave".formatted(DAY.plusDays(2))));
        overDay.then().statusCode(409).body("type", equalTo("/problems/absence-on-together-day"));
        backwards.then().statusCode(422).body("errors[0].pointer", equalTo("/lastDay"));
        hr.post(absences, leave).then().statusCode(409).body("type", equalTo("/problems/absence-overlap"));
        assertThat(togethers
                        .self()
                        .post("/together-days", togethers.entry(DAY.plusDays(3)))
                        .statusCode())
                .isEqualTo(201);

        hr.post(absences + "/" + recorded + "/cancellation", Togethers.REASON)
                .then()
                .statusCode(200)
                .body("cancelledFor", equalTo("村里说明与记录不符"));
        assertThat(togethers.self().post("/together-days", togethers.entry(DAY)).statusCode())
                .isEqualTo(201);
        hr.get(absences).then().body("id", hasItem(recorded));
        var foreign = Api.ofUnit(County.aDepartment().code(), "unit-hr");
        assertThat(foreign.get(absences).statusCode()).isEqualTo(404);
        assertThat(foreign.post(absences, leave).statusCode()).isEqualTo(404);
        assertThat(togethers.self().get(absences).statusCode()).isEqualTo(200);
        assertThat(togethers.self().post(absences, leave).statusCode()).isEqualTo(403);
    }

    @Test
    void makesTheListedTransitionsAndNoOthers() {
        for (var state : DayState.values()) {
            if (state == DayState.VERIFIED) {
                continue;
            }
            for (var event : PATHS.keySet()) {
                var togethers = Togethers.begin();
                var day = togethers.in(state, DAY);
                var listed = DayStates.MACHINE.transitions().stream()
                        .filter(transition -> transition.from() == state && transition.event() == event)
                        .findFirst();
                var by = switch (event) {
                    case SUBMIT, WITHDRAW -> togethers.self();
                    case VERIFY, DISPUTE -> togethers.host();
                    case COUNT, REJECT, CANCEL -> Api.ORGANISATION;
                };
                // A draft is nobody else's business: absent, not refused.
                int refused =
                        state == DayState.DRAFT && event != DayEvent.SUBMIT && event != DayEvent.WITHDRAW ? 404 : 409;

                var path = "/together-days/" + day + "/" + PATHS.get(event);
                var answer = by.post(path, event == DayEvent.SUBMIT ? Map.of() : Togethers.REASON);

                assertThat(answer.statusCode()).as("%s %s", state, event).isEqualTo(listed.isPresent() ? 200 : refused);
                var expected = listed.map(
                                transition -> transition.to() == DayState.VERIFIED ? DayState.COUNTED : transition.to())
                        .orElse(state);
                assertThat(Stored.text("SELECT state AS value FROM together_day WHERE id = ?::uuid", day))
                        .isEqualTo(expected.name());
            }
        }
    }

    @Test
    void isSeenByWhoSeesTheFileAndByTheHostOnly() {
        var togethers = Togethers.begin();
        var day = togethers.in(DayState.SUBMITTED, DAY);
        var path = "/together-days/" + day;
        var foreign = County.aDepartment();
        var otherVillage = County.aUnit("VILLAGE", togethers.township().code());

        for (var api : List.of(
                togethers.self(),
                togethers.host(),
                Api.ORGANISATION,
                Api.of("county-committee"),
                Api.ofUnit(togethers.unit().code(), "unit-leader"))) {
            assertThat(api.get(path).statusCode()).isEqualTo(200);
        }
        for (var api : List.of(
                Api.ofUnit(foreign.code(), "unit-hr"),
                Api.ofUnit(otherVillage.code(), "village-verifier"),
                Api.ofCadre(County.aCadre(togethers.unit()).number()))) {
            assertThat(api.get(path).statusCode()).isEqualTo(404);
            api.get("/together-days?year=2026").then().body("items.id", not(hasItem(day)));
        }
        assertThat(act(Api.ofUnit(otherVillage.code(), "village-verifier"), day, "verification"))
                .isEqualTo(404);
        assertThat(Api.of("system-admin").get(path).statusCode()).isEqualTo(403);
        assertThat(Api.ORGANISATION.get("/together-days/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        togethers
                .host()
                .get(
                        "/together-days?state=SUBMITTED&host={h}",
                        togethers.village().code())
                .then()
                .body("items.id", equalTo(List.of(day)));
        assertThat(togethers
                        .host()
                        .post("/presence-codes", Map.of("hostCode", otherVillage.code(), "day", DAY.toString()))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void isConfirmedByNobodyWhoseDayItIs() {
        var togethers = Togethers.begin();
        var day = togethers.in(DayState.DISPUTED, DAY);
        var self = Api.ofCadreInOffice(togethers.cadre().number(), "organisation");

        assertThat(act(self, day, "counting")).isEqualTo(409);
        self.get("/together-days/" + day).then().body("allowedTransitions", hasSize(0));
        assertThat(act(Api.ofUnit(togethers.unit().code(), "unit-hr"), day, "counting"))
                .isEqualTo(200);
    }

    @Test
    void owesWhatThePostingHistorySays() {
        var togethers = Togethers.begin();
        var account = "/cadres/" + togethers.cadre().id() + "/together-account?year=2026";
        // No posting on record: the unit of the file, all year.
        togethers.self().get(account).then().body("owed", equalTo(30.00f)).body("outcome", equalTo("OPEN"));

        var first = County.appoint(togethers.cadre(), County.aPost(togethers.unit()), "2026-01-01");
        Api.ORGANISATION.post("/postings/" + first + "/end", Map.of("validTo", "2026-07-01", "document", "免职"));
        var moved = Api.ORGANISATION.get(account).jsonPath();
        County.appoint(togethers.cadre(), County.aPost(togethers.village()), "2026-07-01");
        togethers.in(DayState.COUNTED, DAY);
        togethers.in(DayState.SUBMITTED, DAY.minusDays(1));

        var mixed = Api.ORGANISATION.get(account).jsonPath();
        assertThat(mixed.getString("owed")).isEqualTo("40.08");
        assertThat(mixed.getString("counted")).isEqualTo("1.0");
        assertThat(mixed.getString("waiting")).isEqualTo("1.0");
        assertThat(mixed.getString("missing")).isEqualTo("39.5");
        assertThat(mixed.getList("explanation.days")).isEqualTo(List.of(181, 184));
        assertThat(moved.getList("explanation.days")).isEqualTo(List.of(181, 0));

        var listed = Api.ORGANISATION.get(
                "/together-accounts?year=2026&short=true&unit={u}",
                togethers.unit().code());
        listed.then().body("items.cadreNumber", hasItem(togethers.cadre().number()));
        MovableClock.today(LocalDate.of(2027, 2, 1));
        Api.ORGANISATION.get(account).then().body("outcome", equalTo("SHORT"));
        assertThat(Api.ofUnit(County.aDepartment().code(), "unit-hr")
                        .get(account)
                        .statusCode())
                .isEqualTo(404);
    }

    /** The report asks for as many days as the law of today; a county's own version of it need not. */
    @Test
    void owesWhatAnotherVersionWouldAskFor() {
        var togethers = Togethers.begin();
        var path = "/cadres/" + togethers.cadre().id() + "/together-account/what-if?year=2026&policy=";
        int strict = WhatIfs.amend("SEED-2002", "togetherDays.countyDepartment", "45");
        WhatIfs.amend("SEED-2002", "togetherDays.countyDepartment", "30");

        var same = WhatIfs.json(togethers.self(), path + "SEED-2002/1");
        var other = WhatIfs.json(Api.ORGANISATION, path + "SEED-2002/" + strict);

        assertThat(same.path("parameters")).isEmpty();
        assertThat(same.path("wouldBe")).isEqualTo(same.path("account"));
        assertThat(same.path("differs").booleanValue()).isFalse();
        assertThat(other.path("account").path("owed").decimalValue()).isEqualByComparingTo("30");
        assertThat(other.path("wouldBe").path("owed").decimalValue()).isEqualByComparingTo("45");
        assertThat(WhatIfs.each(other.path("parameters"), "key")).containsExactly("togetherDays.countyDepartment");
        assertThat(other.path("differs").booleanValue()).isTrue();
        assertThat(other.path("guard").asText()).contains("it differs it only suggests");
        assertThat(Api.ofUnit(County.aDepartment().code(), "unit-hr")
                        .get(path + "SEED-2002/1")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Api.ORGANISATION.get(path + "SEED-2002/0").statusCode()).isEqualTo(422);
        assertThat(Api.of("system-admin").get(path + "SEED-2002/1").statusCode())
                .isEqualTo(403);
    }
}
