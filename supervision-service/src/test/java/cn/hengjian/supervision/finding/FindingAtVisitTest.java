package cn.hengjian.supervision.finding;

import static cn.hengjian.supervision.testing.County.aFinding;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.anInspector;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.raised;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static cn.hengjian.supervision.visit.VisitFixture.inspectorToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.testing.MovableClock;
import cn.hengjian.supervision.visit.VisitFixture.Place;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A finding that names the visit at which it was made. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FindingAtVisitTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static Map<String, Object> at(Place place, String visit) {
        var finding = aFinding(place.unit(), "MINOR");
        finding.put("inspectors", List.of(place.first(), place.second()));
        finding.put("visitId", visit);
        return finding;
    }

    private static Response raise(Place place, Map<String, Object> finding) {
        return post(place.inspector(), "/findings", finding);
    }

    private static long findingsOf(String unit) {
        return Long.parseLong(value(Sql.of(
                "SELECT count(*)::text AS value FROM finding f JOIN unit u ON u.id = f.unit_id WHERE u.code = ?",
                unit)));
    }

    @Test
    void isRaisedOnceTheVisitHasStarted() {
        for (var far : List.<Function<Place, String>>of(Place::started, Place::done, Place::reported)) {
            var place = Place.fresh();
            var visit = far.apply(place);

            raise(place, at(place, visit)).then().statusCode(201).body("visitId", equalTo(visit));

            assertThat(findingsOf(place.unit())).isEqualTo(1);
        }
    }

    @Test
    void isRefusedBeforeTheVisitStartsOrIfItWasCancelled() {
        for (var early : List.<Function<Place, String>>of(Place::sealed, Place::announced)) {
            var place = Place.fresh();

            raise(place, at(place, early.apply(place)))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/visit-not-made"))
                    .body("errors.pointer", contains("/visitId"))
                    .body("errors.code", contains("not-started"))
                    .body(
                            "errors.detail",
                            contains("The visit has not started; it has to be STARTED, DONE or REPORTED"));

            assertThat(findingsOf(place.unit())).isZero();
        }
        var place = Place.fresh();
        raise(place, at(place, place.cancelled()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/visit-not-made"))
                .body("errors.code", contains("cancelled"));
    }

    @Test
    void namesAVisitThatIsThere() {
        var place = Place.fresh();

        raise(place, at(place, UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/visitId"))
                .body("errors.code", contains("unknown-visit"));
    }

    @Test
    void isAboutTheUnitOfTheVisit() {
        var place = Place.fresh();
        var visit = place.started();
        var finding = at(place, visit);
        finding.put("unitCode", aUnit());

        raise(place, finding)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/visitId"))
                .body("errors.code", contains("other-unit"));

        var elsewhere = raised(aUnit(), "MINOR");
        assertThatThrownBy(() -> database()
                        .update(Sql.of("UPDATE finding SET visit_id = ?::uuid WHERE id = ?::uuid", visit, elsewhere)))
                .hasStackTraceContaining("finding_at_visit");
    }

    @Test
    void isSignedByInspectorsOfTheVisit() {
        var place = Place.fresh();
        var other = anInspector(aUnit());
        var finding = at(place, place.started());
        finding.put("inspectors", List.of(place.first(), other));

        raise(place, finding)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/inspectors/1"))
                .body("errors.code", contains("not-at-the-visit"))
                .body(
                        "errors.detail",
                        contains("Only the inspectors of the visit sign: "
                                + List.of(place.first(), place.second()).stream()
                                        .sorted()
                                        .reduce((one, two) -> one + ", " + two)
                                        .orElseThrow()));
        finding.put("inspectors", List.of(other, place.second()));
        post(inspectorToken(other), "/findings", finding)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/inspectors/0"));
    }

    /** Whoever guesses where a sealed visit goes is not told whether the guess is right. */
    @Test
    void tellsNothingOfWhereASealedVisitGoes() {
        var place = Place.fresh();
        var visit = place.sealed();
        var right = at(place, visit);
        var wrong = at(place, visit);
        wrong.put("unitCode", aUnit());
        right.put("inspectors", List.of("supervision.chen", "discipline.he"));
        wrong.put("inspectors", List.of("supervision.chen", "discipline.he"));

        for (var finding : List.of(right, wrong)) {
            post(chen(), "/findings", finding)
                    .then()
                    .statusCode(409)
                    .body("errors.code", contains("not-started"))
                    .body("errors.detail[0]", not(containsString(place.first())));
        }
    }

    @Test
    void tellsEveryMistakeAtOnce() {
        var place = Place.fresh();
        var finding = at(place, place.started());
        finding.put("windCode", "W9");
        finding.put("unitCode", aUnit());
        finding.put("inspectors", List.of(place.first(), "discipline.he"));

        raise(place, finding)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/windCode", "/visitId", "/inspectors/1"));
    }
}
