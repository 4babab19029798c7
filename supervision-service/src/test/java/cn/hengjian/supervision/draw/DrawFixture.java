package cn.hengjian.supervision.draw;

import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.aUnitUnder;
import static cn.hengjian.supervision.testing.County.anInspector;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.post;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.plan.PlanFixture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Running plans to draw from, inspectors who alone are active, and draws of them. */
public final class DrawFixture {

    private DrawFixture() {}

    /** A running plan for the units below a new one. */
    public record Drawable(String plan, List<String> units) {}

    public static Drawable aPlanOf(int units) {
        var top = aUnit();
        var below = new ArrayList<String>();
        for (int i = 0; i < units; i++) {
            below.add(aUnitUnder(top));
        }
        return new Drawable(PlanFixture.running(PlanFixture.aPlanFor(below.toArray(String[]::new))), below);
    }

    /** User names of new inspectors of a unit of their own; every other inspector is inactive from now on. */
    public static List<String> onlyInspectors(int count) {
        database().update(Sql.of("UPDATE inspector SET active = false"));
        var unit = aUnit();
        var usernames = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            usernames.add(anInspector(unit));
        }
        return usernames;
    }

    public static Map<String, Object> aDraw(String plan, boolean sealed, int units) {
        return new HashMap<>(Map.of("planId", plan, "sealed", sealed, "units", units));
    }

    public static String prepared(String plan, boolean sealed, int units) {
        return post(chen(), "/draws", aDraw(plan, sealed, units))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String drawn(String plan, boolean sealed, int units) {
        var id = prepared(plan, sealed, units);
        post(chen(), "/draws/" + id + "/execution", Map.of()).then().statusCode(200);
        return id;
    }
}
