package cn.hengjian.personnel.together;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.together.rules.DayState;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A village, a cadre who goes there, and the days spent. */
record Togethers(County.Unit township, County.Unit village, County.Unit unit, County.Cadre cadre) {

    static final Map<String, String> REASON = Map.of("reason", "村里说明与记录不符");

    static Togethers begin() {
        County.aCounty();
        var township = County.aUnit("TOWNSHIP", County.ROOT);
        var unit = County.aDepartment();
        return new Togethers(township, County.aUnit("VILLAGE", township.code()), unit, County.aCadre(unit));
    }

    Api self() {
        return Api.ofCadre(cadre.number());
    }

    Api host() {
        return Api.ofUnit(village.code(), "village-verifier");
    }

    Map<String, Object> entry(LocalDate day) {
        return new HashMap<>(Map.of(
                "day",
                day.toString(),
                "portion",
                "FULL",
                "hostCode",
                village.code(),
                "overnight",
                true,
                "activities",
                "同吃同住同劳动：帮助修水渠"));
    }

    String enter(LocalDate day) {
        return created(self().post("/together-days", entry(day))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath());
    }

    private static String created(JsonPath answer) {
        return answer.getString("id");
    }

    String code(LocalDate day) {
        return host().post("/presence-codes", Map.of("hostCode", village.code(), "day", day.toString()))
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }

    int submit(String id, @Nullable String code) {
        return self().post("/together-days/" + id + "/submission", code == null ? Map.of() : Map.of("code", code))
                .statusCode();
    }

    /** A day that the clock's today allows, in a state. */
    String in(DayState state, LocalDate day) {
        var id = enter(day);
        switch (state) {
            case DRAFT -> {}
            case CANCELLED -> act(self(), id, "withdrawal");
            case SUBMITTED -> submit(id, null);
            case DISPUTED -> {
                submit(id, null);
                act(host(), id, "dispute");
            }
            case COUNTED -> {
                submit(id, null);
                act(host(), id, "verification");
            }
            case REJECTED -> {
                submit(id, null);
                act(host(), id, "dispute");
                act(Api.ORGANISATION, id, "rejection");
            }
            case VERIFIED -> throw new IllegalArgumentException("what is verified counts at once");
        }
        assertThat(Api.ORGANISATION.get("/together-days/" + id).statusCode())
                .isEqualTo(state == DayState.DRAFT ? 404 : 200);
        return id;
    }

    static int act(Api api, String id, String step) {
        return api.post("/together-days/" + id + "/" + step, REASON).statusCode();
    }
}
