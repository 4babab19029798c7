package cn.hengjian.supervision.visit;

import static cn.hengjian.supervision.plan.PlanFixture.aPlanFor;
import static cn.hengjian.supervision.plan.PlanFixture.running;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.anInspector;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.post;

import cn.hengjian.platform.testing.TestIssuer;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Visits as the office assigns them, and how far they have come. */
public final class VisitFixture {

    public static final Map<String, ?> ACTIVITY =
            Map.of("kind", "ON_SITE", "minutes", 90, "interviewed", 3, "note", "查看窗口值守");
    public static final Map<String, ?> REPORT = Map.of("seen", "窗口两人在岗", "conclusion", "总体良好");

    private VisitFixture() {}

    /**
     * Where a visit goes: a unit that only one test knows, a running plan for it and five others, and two inspectors who
     * have no tie to any of them.
     */
    public record Place(String unit, List<String> others, String plan, String first, String second) {

        public static Place fresh() {
            return with(aUnit());
        }

        public static Place with(String unit) {
            var others = Stream.generate(() -> aUnit()).limit(5).toList();
            var all = Stream.concat(Stream.of(unit), others.stream()).toArray(String[]::new);
            var home = aUnit();
            return new Place(unit, others, running(aPlanFor(all)), anInspector(home), anInspector(home));
        }

        /** Another running plan for the same units. */
        public Place underAnotherPlan() {
            var all = Stream.concat(Stream.of(unit), others.stream()).toArray(String[]::new);
            return new Place(unit, others, running(aPlanFor(all)), first, second);
        }

        public Map<String, Object> visit(String notice) {
            return new HashMap<>(Map.of(
                    "planId",
                    plan,
                    "notice",
                    notice,
                    "coverage",
                    "SPOT",
                    "unitCode",
                    unit,
                    "tier",
                    "BACKWARD",
                    "from",
                    "2026-03-02",
                    "to",
                    "2026-03-06",
                    "inspectors",
                    List.of(first, second)));
        }

        public String announced() {
            return assigned(visit("ANNOUNCED"));
        }

        public String sealed() {
            return assigned(visit("UNANNOUNCED"));
        }

        /** The token of one of its inspectors. */
        public String inspector() {
            return inspectorToken(first);
        }

        public String started() {
            var id = sealed();
            post(inspector(), "/visits/" + id + "/opening").then().statusCode(200);
            return id;
        }

        public String done() {
            var id = started();
            post(inspector(), "/visits/" + id + "/activities", ACTIVITY).then().statusCode(201);
            post(inspector(), "/visits/" + id + "/completion").then().statusCode(200);
            return id;
        }

        public String reported() {
            var id = done();
            post(inspector(), "/visits/" + id + "/report", REPORT).then().statusCode(200);
            return id;
        }

        public String cancelled() {
            var id = sealed();
            post(chen(), "/visits/" + id + "/cancellation", Map.of("reason", "REPLANNED"))
                    .then()
                    .statusCode(200);
            return id;
        }
    }

    /** Does what makes every event of visits happen, and names the visits. */
    public static List<String> everyEvent() {
        var place = Place.fresh();
        return List.of(place.reported(), place.underAnotherPlan().cancelled());
    }

    public static String inspectorToken(String username) {
        return TestIssuer.token(username, "inspector");
    }

    public static Response assign(Map<String, ?> visit) {
        return post(chen(), "/visits", visit);
    }

    public static String assigned(Map<String, ?> visit) {
        return assign(visit).then().statusCode(201).extract().path("id");
    }
}
