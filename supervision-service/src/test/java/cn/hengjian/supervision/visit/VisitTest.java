package cn.hengjian.supervision.visit;

import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.aUnitUnder;
import static cn.hengjian.supervision.testing.County.anInspector;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.events;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static cn.hengjian.supervision.visit.VisitFixture.ACTIVITY;
import static cn.hengjian.supervision.visit.VisitFixture.REPORT;
import static cn.hengjian.supervision.visit.VisitFixture.assign;
import static cn.hengjian.supervision.visit.VisitFixture.inspectorToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.testing.MovableClock;
import cn.hengjian.supervision.visit.VisitFixture.Place;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class VisitTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String stored(String id, String column) {
        return value(Sql.of("SELECT " + column + "::text AS value FROM visit WHERE id = ?::uuid", id));
    }

    @Test
    void tellsTheUnitOfAnAnnouncedVisitFromTheBeginning() {
        var place = Place.fresh();

        var answer = assign(place.visit("ANNOUNCED"));

        answer.then()
                .statusCode(201)
                .body("state", equalTo("ASSIGNED"))
                .body("unitCode", equalTo(place.unit()))
                .body("tier", equalTo("BACKWARD"))
                .body("inspectors", equalTo(List.of(place.first(), place.second())))
                .body("plans.id", equalTo(List.of(place.plan())))
                .body("commitment", nullValue())
                .body("policy", equalTo("CN-CURRENT/2"))
                .body("assignedBy", equalTo("supervision.chen"))
                .body("allowedTransitions", equalTo(List.of("MERGE", "CANCEL")));
        String id = answer.path("id");
        get(leader(place.unit()), "/visits/" + id)
                .then()
                .statusCode(200)
                .body("unitCode", equalTo(place.unit()))
                .body("tier", nullValue())
                .body("allowedTransitions", empty());
        assertThat(stored(id, "notice || ' ' || coverage || ' ' || tier")).isEqualTo("ANNOUNCED SPOT BACKWARD");
        assertThat(value(Sql.of("SELECT payload->>'unitCode' AS value FROM outbox WHERE aggregate_id = ?", id)))
                .isEqualTo(place.unit());
    }

    @Test
    void goesFromTheStartToTheReport() {
        var place = Place.fresh();
        var id = place.announced();

        post(place.inspector(), "/visits/" + id + "/opening")
                .then()
                .statusCode(200)
                .body("startedOn", equalTo("2026-03-02"))
                .body("allowedTransitions", equalTo(List.of("RECORD_ACTIVITY")));
        post(place.inspector(), "/visits/" + id + "/completion")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/guard-missing"))
                .body("errors[0].code", equalTo("activity"));
        var activity = post(place.inspector(), "/visits/" + id + "/activities", ACTIVITY);
        activity.then()
                .statusCode(201)
                .body("kind", equalTo("ON_SITE"))
                .body("minutes", equalTo(90))
                .body("interviewed", equalTo(3))
                .body("recordedBy", equalTo(place.first()));
        post(inspectorToken(place.second()), "/visits/" + id + "/completion")
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("completedOn", equalTo("2026-03-02"));
        post(place.inspector(), "/visits/" + id + "/report", REPORT)
                .then()
                .statusCode(200)
                .body("state", equalTo("REPORTED"))
                .body("report.conclusion", equalTo("总体良好"))
                .body("report.by", equalTo(place.first()))
                .body("history.event", equalTo(List.of("CREATE", "START", "RECORD_ACTIVITY", "COMPLETE", "REPORT")));

        assertThat(stored(id, "seen")).isEqualTo("窗口两人在岗");
        assertThat(events(id)).containsExactly("visit.assigned.v1", "visit.started.v1", "visit.reported.v1");
        get(leader(place.unit()), "/visits/" + id).then().body("report.seen", equalTo("窗口两人在岗"));
        String activityId = activity.path("id");
        get(chen(), "/visits/" + id + "/activities").then().body("items.id", equalTo(List.of(activityId)));
    }

    @ParameterizedTest
    @CsvSource({
        "unitCode, NOBODY, /unitCode, unknown-unit",
        "from, 2026-03-01, /from, past",
        "to, 2026-03-01, /to, before-start",
        "to, 2026-07-01, /from, outside-plan"
    })
    void refusesWhatDoesNotFit(String field, String wrong, String pointer, String code) {
        var visit = Place.fresh().visit("UNANNOUNCED");
        visit.put(field, wrong);

        var answer = assign(visit);

        answer.then().statusCode(422);
        assertThat(answer.<List<String>>path("errors.pointer")).contains(pointer);
        assertThat(answer.<List<String>>path("errors.code")).contains(code);
    }

    @Test
    void keepsToTheUnitsAndTheStateOfThePlan() {
        var place = Place.fresh();
        var visit = place.visit("ANNOUNCED");
        visit.put("unitCode", aUnit());
        assign(visit)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/unitCode"))
                .body("errors[0].code", equalTo("outside-plan"));

        post(chen(), "/plans/" + place.plan() + "/conclusion").then().statusCode(200);

        assign(place.visit("ANNOUNCED")).then().statusCode(409);
        visit.put("planId", UUID.randomUUID().toString());
        assign(visit).then().statusCode(404);
    }

    @Test
    void takesTwoRegisteredInspectors() {
        var place = Place.fresh();
        var visit = place.visit("ANNOUNCED");

        visit.put("inspectors", List.of(place.first()));
        assign(visit).then().statusCode(422).body("errors.code", equalTo(List.of("too-few")));
        visit.put("inspectors", List.of(place.first(), place.first()));
        assign(visit).then().statusCode(422).body("errors.code", equalTo(List.of("duplicate", "too-few")));
        visit.put("inspectors", List.of(place.first(), "nobody.registered"));
        assign(visit)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/inspectors/1"))
                .body("errors[0].code", equalTo("not-registered"));
    }

    @Test
    void namesWhoIsRecusedFromAnAnnouncedVisit() {
        var place = Place.fresh();
        var visit = place.visit("ANNOUNCED");
        visit.put("inspectors", List.of(place.first(), anInspector(aUnitUnder(place.unit()))));

        assign(visit)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"))
                .body("errors[0].pointer", equalTo("/inspectors/1"))
                .body("errors[0].code", equalTo("own-unit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANNOUNCED", "UNANNOUNCED"})
    void letsNobodySendInspectorsToHisOwnUnit(String notice) {
        var place = Place.fresh();
        var own = TestIssuer.unitToken("supervision.lu", place.unit(), "supervision-office");

        post(own, "/visits", place.visit(notice))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"));

        var id = place.announced();
        post(own, "/visits/" + id + "/cancellation", Map.of("reason", "REPLANNED"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"));
        assertThat(stored(id, "state")).isEqualTo("ASSIGNED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector", "discipline", "organisation", "unit-leader", "audit-admin", "cadre"})
    void letsOnlyOfficeAndCommitteeAssign(String role) {
        post(TestIssuer.token("somebody", role), "/visits", Place.fresh().visit("ANNOUNCED"))
                .then()
                .statusCode(403);
    }

    @Test
    void letsOnlyThoseActOnSiteWhoAreSent() {
        var place = Place.fresh();
        var id = place.started();
        var another = inspectorToken(anInspector(aUnit()));

        post(another, "/visits/" + id + "/activities", ACTIVITY).then().statusCode(403);
        post(another, "/visits/" + id + "/completion").then().statusCode(403);
        post(chen(), "/visits/" + id + "/completion").then().statusCode(403);
        post(hr(place.unit()), "/visits/" + id + "/activities", ACTIVITY).then().statusCode(403);
        post(place.inspector(), "/visits/" + UUID.randomUUID() + "/activities", ACTIVITY)
                .then()
                .statusCode(404);

        assertThat(value(Sql.of("SELECT count(*)::text AS value FROM visit_activity WHERE visit_id = ?::uuid", id)))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"minutes, 0", "minutes, 1441", "interviewed, -1", "note, ' '", "kind, TALKING"})
    void refusesAnActivityThatIsNone(String field, String wrong) {
        var place = Place.fresh();
        var id = place.started();
        var activity = new HashMap<String, Object>(ACTIVITY);
        activity.put(field, field.equals("minutes") || field.equals("interviewed") ? Integer.valueOf(wrong) : wrong);

        assertThat(post(place.inspector(), "/visits/" + id + "/activities", activity)
                        .statusCode())
                .isIn(400, 422);
    }

    @Test
    void keepsTheNotesOfInspectorsFromTheUnit() {
        var place = Place.fresh();
        var id = place.done();

        get(leader(place.unit()), "/visits/" + id + "/activities").then().statusCode(403);
        get(chen(), "/visits/" + UUID.randomUUID() + "/activities").then().statusCode(404);
    }

    @Test
    void servesASecondPlanInsteadOfBurdeningTheUnitTwice() {
        var place = Place.fresh();
        var id = place.announced();
        var second = place.underAnotherPlan();

        post(chen(), "/visits/" + id + "/merger", Map.of("planId", second.plan()))
                .then()
                .statusCode(200)
                .body("plans.id", equalTo(List.of(place.plan(), second.plan())));
        post(chen(), "/visits/" + id + "/merger", Map.of("planId", second.plan()))
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("merged"));
        post(chen(), "/visits/" + id + "/merger", Map.of("planId", UUID.randomUUID()))
                .then()
                .statusCode(404);

        get(chen(), "/visits?plan=" + second.plan()).then().body("items.id", equalTo(List.of(id)));
    }

    @Test
    void mergesNothingIntoASealedVisit() {
        var place = Place.fresh();
        var id = place.sealed();

        post(
                        chen(),
                        "/visits/" + id + "/merger",
                        Map.of("planId", place.underAnotherPlan().plan()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/visit-sealed"));
    }

    @Test
    void listsByStateNoticeAndUnitTreeAndPages() {
        var place = Place.fresh();
        var announced = place.announced();
        var elsewhere = place.visit("UNANNOUNCED");
        elsewhere.put("unitCode", place.others().get(0));
        var sealed = VisitFixture.assigned(elsewhere);
        var list = "/visits?plan=" + place.plan();

        get(chen(), list).then().body("items.id", equalTo(List.of(sealed, announced)));
        get(chen(), list + "&notice=ANNOUNCED").then().body("items.id", equalTo(List.of(announced)));
        get(chen(), list + "&state=STARTED").then().body("items", empty());
        get(chen(), list + "&unit=" + place.unit()).then().body("items.id", equalTo(List.of(announced)));
        get(chen(), list + "&mine=true").then().body("items", empty());
        get(chen(), list + "&mine=false").then().body("items.id", equalTo(List.of(sealed, announced)));
        get(place.inspector(), list + "&mine=true")
                .then()
                .body("items.id", equalTo(List.of(sealed, announced)))
                .body("items[0].allowedTransitions", equalTo(List.of("START")));
        String next = get(chen(), list + "&limit=1").path("next");
        get(chen(), list + "&limit=1&cursor=" + next)
                .then()
                .body("items.id", equalTo(List.of(announced)))
                .body("next", nullValue());
    }

    @Test
    void leavesNoWordsOfPeopleInEventsAndAudit() {
        var place = Place.fresh();
        var id = place.reported();

        var written = new ArrayList<String>();
        database()
                .each(
                        Sql.of(
                                "SELECT payload::text AS line FROM outbox WHERE aggregate_id = ? UNION ALL"
                                        + " SELECT detail::text FROM audit_entry WHERE object_id = ?",
                                id,
                                id),
                        row -> written.add(row.text("line")));

        assertThat(written).hasSize(8).noneMatch(line -> line.contains("窗口") || line.contains(place.first()));
    }
}
