package cn.hengjian.supervision.plan;

import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.li;
import static cn.hengjian.supervision.testing.County.post;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans as the office writes them, and how far they have come. */
public final class PlanFixture {

    private PlanFixture() {}

    /** A plan for townships in March to June 2026 that keeps "mainly" in every pair. */
    public static Map<String, Object> aPlan() {
        return new HashMap<>(Map.of(
                "title", "春季作风督查",
                "purpose", "查在岗履职",
                "startsOn", "2026-03-02",
                "endsOn", "2026-06-30",
                "scope", Map.of("kind", "TOWNSHIP"),
                "mix", mix(12, 4)));
    }

    public static Map<String, Object> aPlanFor(String... units) {
        var plan = aPlan();
        plan.put("scope", Map.of("units", List.of(units)));
        return plan;
    }

    public static List<Map<String, Object>> mix(int mainly, int other) {
        var mix = new ArrayList<Map<String, Object>>();
        for (int i = 1; i <= 5; i++) {
            mix.add(new HashMap<>(Map.of("pair", "P" + i, "mainly", mainly, "other", other)));
        }
        return mix;
    }

    public static String proposed(Map<String, ?> plan) {
        return post(chen(), "/plans", plan).then().statusCode(201).extract().path("id");
    }

    public static String proposed() {
        return proposed(aPlan());
    }

    public static String approved(Map<String, ?> plan) {
        var id = proposed(plan);
        post(li(), "/plans/" + id + "/approval").then().statusCode(200);
        return id;
    }

    public static String running(Map<String, ?> plan) {
        var id = approved(plan);
        post(chen(), "/plans/" + id + "/start").then().statusCode(200);
        return id;
    }

    public static String running() {
        return running(aPlan());
    }
}
