package cn.hengjian.supervision.visit;

import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.uploaded;
import static cn.hengjian.supervision.testing.County.zhao;
import static cn.hengjian.supervision.visit.VisitFixture.inspectorToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.testing.MovableClock;
import cn.hengjian.supervision.visit.VisitFixture.Place;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of visits, which are asked for once and used again. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class VisitEvidenceTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static Response papers(String token, String visit, Map<String, ?> more) {
        var activity =
                new HashMap<String, Object>(Map.of("kind", "PAPERS", "minutes", 30, "interviewed", 0, "note", "查阅台账"));
        activity.putAll(more);
        return post(token, "/visits/" + visit + "/activities", activity);
    }

    @Test
    void keepsTheFilesOfAnActivityAndOfTheReport() {
        var place = Place.fresh();
        var id = place.started();
        var ledger = uploaded(place.inspector(), "ledger.png");
        var photo = uploaded(place.inspector(), "ledger.png");

        papers(place.inspector(), id, Map.of("evidence", List.of(ledger)))
                .then()
                .statusCode(201)
                .body("evidence.id", equalTo(List.of(ledger)))
                .body("existing", empty());
        post(place.inspector(), "/visits/" + id + "/completion").then().statusCode(200);
        var report = new HashMap<String, Object>(VisitFixture.REPORT);
        report.put("evidence", List.of(photo));
        post(place.inspector(), "/visits/" + id + "/report", report)
                .then()
                .statusCode(200)
                .body("report.evidence.id", equalTo(List.of(photo)));

        get(chen(), "/visits/" + id + "/activities").then().body("items[0].evidence.id", equalTo(List.of(ledger)));
        for (var file : List.of(ledger, photo)) {
            get(chen(), "/visits/" + id + "/evidence/" + file).then().statusCode(200);
            get(leader(place.unit()), "/visits/" + id + "/evidence/" + file)
                    .then()
                    .statusCode(403);
        }
        var other = Place.fresh().started();
        get(chen(), "/visits/" + other + "/evidence/" + ledger).then().statusCode(404);
        get(chen(), "/visits/" + UUID.randomUUID() + "/evidence/" + ledger)
                .then()
                .statusCode(404);
    }

    @Test
    void takesNoFilesOfOthers() {
        var place = Place.fresh();
        var id = place.started();

        papers(place.inspector(), id, Map.of("evidence", List.of(uploaded(zhao(), "photo.png"))))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/evidence/0"));
        get(chen(), "/visits/" + id + "/activities").then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"2026-09-02, 1", "2026-09-03, 0"})
    void showsWhatIsThereAlreadyForSixMonths(LocalDate day, int shown) {
        var place = Place.fresh();
        var id = place.started();
        papers(place.inspector(), id, Map.of("evidence", List.of(uploaded(place.inspector(), "ledger.png"))))
                .then()
                .statusCode(201);

        today(day);

        assertThat(get(chen(), "/burden/evidence?unit=" + place.unit()).<List<?>>path("items"))
                .hasSize(shown);
    }

    @Test
    void warnsAndUsesAFileAgainInsteadOfAskingForIt() {
        var place = Place.fresh();
        var first = place.started();
        var ledger = uploaded(place.inspector(), "ledger.png");
        papers(place.inspector(), first, Map.of("evidence", List.of(ledger)))
                .then()
                .statusCode(201);

        get(chen(), "/burden/evidence?unit=" + place.unit() + "&kind=PAPERS")
                .then()
                .body("items.id", equalTo(List.of(ledger)))
                .body("items[0].source", equalTo("PAPERS"))
                .body("items[0].collectedOn", equalTo("2026-03-02"));
        get(chen(), "/burden/evidence?unit=" + place.unit() + "&kind=RECTIFICATION")
                .then()
                .body("items", empty());
        get(chen(), "/burden/evidence?unit=" + place.others().get(0)).then().body("items", empty());

        var second = inspectorToken(place.second());
        papers(second, first, Map.of()).then().statusCode(201).body("existing.id", equalTo(List.of(ledger)));
        papers(second, first, Map.of("reused", List.of(ledger)))
                .then()
                .statusCode(201)
                .body("reused", equalTo(List.of(ledger)))
                .body("evidence", empty());
    }

    @Test
    void usesNothingAgainThatIsNoFreshEvidenceOfTheUnit() {
        var place = Place.fresh();
        var id = place.started();
        var elsewhere = Place.fresh();
        var foreign = uploaded(elsewhere.inspector(), "ledger.png");
        papers(elsewhere.inspector(), elsewhere.started(), Map.of("evidence", List.of(foreign)))
                .then()
                .statusCode(201);

        papers(place.inspector(), id, Map.of("reused", List.of(foreign)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reused/0"))
                .body("errors[0].code", equalTo("not-reusable"));
    }

    @Test
    void countsTheVisitsOfAMonthAgainstTheCap() {
        var place = Place.fresh();
        var sealed = place.sealed();
        var month = "/burden/units?month=2026-03&unit=" + place.unit();
        get(chen(), month).then().body("items", empty());

        post(place.inspector(), "/visits/" + sealed + "/opening").then().statusCode(200);

        get(chen(), month)
                .then()
                .body("items.unitCode", equalTo(List.of(place.unit())))
                .body("items[0].visits", equalTo(1))
                .body("items[0].cap", equalTo(2))
                .body("items[0].over", equalTo(false))
                .body("items[0].numbers.size()", equalTo(1));
        get(leader(place.unit()), "/burden/units").then().body("items.unitCode", equalTo(List.of(place.unit())));
        get(leader(aUnit()), "/burden/units").then().body("items", empty());
        get(chen(), "/burden/units?month=2026-04&unit=" + place.unit()).then().body("items", empty());
        get(chen(), "/burden/units?month=March").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit-leader", "organisation", "audit-admin", "cadre"})
    void showsEvidenceOfUnitsToThoseWhoInspectOnly(String role) {
        get(TestIssuer.token("somebody", role), "/burden/evidence?unit=X")
                .then()
                .statusCode(403);
    }
}
