package cn.hengjian.supervision.visit;

import static cn.hengjian.supervision.draw.DrawFixture.aPlanOf;
import static cn.hengjian.supervision.draw.DrawFixture.drawn;
import static cn.hengjian.supervision.draw.DrawFixture.onlyInspectors;
import static cn.hengjian.supervision.draw.DrawFixture.prepared;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.visit.VisitFixture.inspectorToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.draw.DrawFixture.Drawable;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was drawn becomes visits without anybody seeing it; the seed comes out after the last of them has started. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DrawnVisitsTest {

    private static final Map<String, ?> VISITS =
            Map.of("coverage", "SPOT", "tier", "BACKWARD", "from", "2026-03-02", "to", "2026-03-06");

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static List<String> made(String draw) {
        return post(chen(), "/draws/" + draw + "/visits", VISITS)
                .then()
                .statusCode(201)
                .body("drawId", equalTo(draw))
                .extract()
                .path("visits");
    }

    private static String openedBy(String visit) {
        String inspector = get(chen(), "/visits/" + visit).path("inspectors[0]");
        return post(inspectorToken(inspector), "/visits/" + visit + "/opening")
                .then()
                .statusCode(200)
                .extract()
                .path("unitCode");
    }

    @Test
    void sealsWhatWasDrawnAndRevealsTheSeedWhenTheLastHasStarted() {
        onlyInspectors(6);
        Drawable plan = aPlanOf(8);
        var draw = drawn(plan.plan(), true, 2);

        var visits = made(draw);

        assertThat(visits).hasSize(2);
        get(chen(), "/visits/" + visits.get(0))
                .then()
                .body("notice", equalTo("UNANNOUNCED"))
                .body("drawId", equalTo(draw))
                .body("unitCode", nullValue())
                .body("tier", nullValue());
        var first = openedBy(visits.get(0));
        get(chen(), "/draws/" + draw).then().body("state", equalTo("DRAWN"));
        var second = openedBy(visits.get(1));
        get(chen(), "/draws/" + draw).then().body("state", equalTo("REVEALED"));
        assertThat(plan.units()).contains(first, second);
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void waitsForNoVisitThatWasCancelled() {
        onlyInspectors(6);
        var draw = drawn(aPlanOf(8).plan(), true, 2);
        var visits = made(draw);
        openedBy(visits.get(0));

        post(chen(), "/visits/" + visits.get(1) + "/cancellation", Map.of("reason", "WINDOW_PASSED"))
                .then()
                .statusCode(200);

        get(chen(), "/draws/" + draw).then().body("state", equalTo("REVEALED"));
    }

    @Test
    void announcesWhatWasDrawnForAnnouncedVisits() {
        onlyInspectors(4);
        var plan = aPlanOf(8);
        var visits = made(drawn(plan.plan(), false, 1));

        String unit = get(chen(), "/visits/" + visits.get(0)).path("unitCode");

        assertThat(plan.units()).contains(unit);
    }

    @Test
    void drawsFromUnitsOnlyThatCanTakeOneMoreVisit() {
        var place = VisitFixture.Place.fresh();
        place.announced();
        var sealed = place.visit("UNANNOUNCED");
        sealed.put("unitCode", place.others().get(0));
        VisitFixture.assigned(sealed);

        var draw = prepared(place.plan(), false, 1);

        get(chen(), "/draws/" + draw).then().body("candidateUnits", equalTo(5));
    }

    @Test
    void makesVisitsOnceAndWithinThePlanOnly() {
        onlyInspectors(4);
        var draw = drawn(aPlanOf(8).plan(), true, 1);
        var late = Map.of("coverage", "SPOT", "tier", "BACKWARD", "from", "2026-07-01", "to", "2026-07-02");
        post(chen(), "/draws/" + draw + "/visits", late)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("outside-plan"));

        made(draw);

        post(chen(), "/draws/" + draw + "/visits", VISITS).then().statusCode(409);
        post(chen(), "/draws/" + UUID.randomUUID() + "/visits", VISITS).then().statusCode(404);
        post(TestIssuer.token("somebody", "inspector"), "/draws/" + draw + "/visits", VISITS)
                .then()
                .statusCode(403);
    }
}
