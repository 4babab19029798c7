package cn.hengjian.supervision.burden;

import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.li;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static cn.hengjian.supervision.visit.VisitFixture.assign;
import static cn.hengjian.supervision.visit.VisitFixture.assigned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.terms.Terms;
import cn.hengjian.supervision.testing.MovableClock;
import cn.hengjian.supervision.visit.VisitFixture.Place;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A unit gets no more visits than the cap, and never two at once; what is sealed is not counted, lest it be told. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BurdenTest {

    @Inject
    Burdens burdens;

    @Inject
    Terms terms;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static Map<String, Object> visit(Place place, String notice, String from, String to) {
        var visit = place.visit(notice);
        visit.put("from", from);
        visit.put("to", to);
        return visit;
    }

    private static UUID idOf(String unit) {
        return database().require(Sql.of("SELECT id FROM unit WHERE code = ?", unit), row -> row.uuid("id"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06, 2026-03-09, 409",
        "2026-03-07, 2026-03-09, 201",
        "2026-03-09, 2026-03-10, 201",
        "2026-03-03, 2026-03-04, 409",
    })
    void refusesTwoVisitsAtOnceEvenOfAnotherPlan(String from, String to, int status) {
        var place = Place.fresh();
        var first = assign(place.visit("ANNOUNCED"));

        var answer = assign(visit(place.underAnotherPlan(), "ANNOUNCED", from, to));

        answer.then().statusCode(status);
        if (status == 409) {
            answer.then()
                    .body("type", equalTo("/problems/visit-overlap"))
                    .body("detail", containsString(first.path("number")))
                    .body("detail", containsString("/visits/{id}/merger"))
                    .body("errors[0].pointer", equalTo("/from"));
        }
    }

    @Test
    void refusesTheThirdVisitOfAMonthAndTakesTheFirstOfTheNext() {
        var place = Place.fresh();
        var first = assign(visit(place, "ANNOUNCED", "2026-03-02", "2026-03-03"));
        assigned(visit(place, "ANNOUNCED", "2026-03-10", "2026-03-11"));

        for (var notice : List.of("ANNOUNCED", "UNANNOUNCED")) {
            assign(visit(place, notice, "2026-03-31", "2026-04-02"))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/visit-cap-reached"))
                    .body("detail", containsString("The cap is 2 a month"))
                    .body("detail", containsString(first.path("number")));
        }
        assign(visit(place, "ANNOUNCED", "2026-04-01", "2026-04-02")).then().statusCode(201);
    }

    @Test
    void countsNothingThatWasCancelledInTime() {
        var place = Place.fresh();
        var id = place.announced();
        post(chen(), "/visits/" + id + "/cancellation", Map.of("reason", "REPLANNED"))
                .then()
                .statusCode(200);

        assign(place.visit("ANNOUNCED")).then().statusCode(201);
    }

    /** Whoever could make a sealed visit be counted would find out by trying where it goes. */
    @Test
    void countsASealedVisitFromItsStartOnly() {
        var place = Place.fresh();
        var sealed = place.sealed();
        var announced = assigned(place.visit("ANNOUNCED"));
        post(chen(), "/visits/" + announced + "/cancellation", Map.of("reason", "REPLANNED"))
                .then()
                .statusCode(200);
        var again = place.sealed();

        post(place.inspector(), "/visits/" + sealed + "/opening").then().statusCode(200);

        assign(place.visit("ANNOUNCED")).then().statusCode(409).body("type", equalTo("/problems/visit-overlap"));
        // One that was sealed before starts nevertheless: a refusal at the door would have told.
        post(place.inspector(), "/visits/" + again + "/opening").then().statusCode(200);
    }

    @Test
    void letsTheCountyCommitteeOverrideWithAReason() {
        var place = Place.fresh();
        place.announced();
        var visit = place.visit("ANNOUNCED");
        visit.put("override", "上级交办");

        post(chen(), "/visits", visit).then().statusCode(403).body("errors[0].pointer", equalTo("/override"));
        String id = post(li(), "/visits", visit)
                .then()
                .statusCode(201)
                .body("override", equalTo("上级交办"))
                .body("assignedBy", equalTo("committee.li"))
                .extract()
                .path("id");

        assertThat(value(Sql.of("SELECT override AS value FROM visit WHERE id = ?::uuid", id)))
                .isEqualTo("上级交办");
    }

    @Test
    void letsOnlyOneOfTwoThroughWhoComeAtOnce() throws Exception {
        var place = Place.fresh();
        Callable<Integer> request = () -> assign(place.visit("ANNOUNCED")).statusCode();

        List<Integer> answers;
        try (var threads = Executors.newFixedThreadPool(2)) {
            answers = threads.invokeAll(List.of(request, request)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void knowsTheUnitsThatADrawLeavesOut() {
        var place = Place.fresh();
        place.announced();
        var other = place.visit("UNANNOUNCED");
        other.put("unitCode", place.others().get(0));
        assigned(other);
        var units = List.of(
                idOf(place.unit()),
                idOf(place.others().get(0)),
                idOf(place.others().get(1)));

        assertThat(burdens.overburdened(units, LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 9), terms.inForce()))
                .isEqualTo(Set.of(idOf(place.unit())));
        assertThat(burdens.overburdened(units, LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 9), terms.inForce()))
                .isEmpty();
    }
}
