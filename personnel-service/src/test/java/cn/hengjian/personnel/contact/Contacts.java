package cn.hengjian.personnel.contact;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.contact.rules.ContactEvent;
import cn.hengjian.personnel.contact.rules.ContactState;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A leader of a department, who comes after him or her, a village, and the links between them. */
record Contacts(County.Unit unit, County.Cadre leader, County.Cadre successor, County.Unit village) {

    static final Map<String, String> REASON = Map.of("reason", "工作需要");

    static Contacts begin() {
        County.aCounty();
        var township = County.aUnit("TOWNSHIP", County.ROOT);
        var unit = County.aDepartment();
        return new Contacts(unit, County.aCadre(unit), County.aCadre(unit), County.aUnit("VILLAGE", township.code()));
    }

    Api self() {
        return Api.ofCadre(leader.number());
    }

    Api next() {
        return Api.ofCadre(successor.number());
    }

    Api hr() {
        return Api.ofUnit(unit.code(), "unit-hr");
    }

    /** A request for a student of the village. */
    Map<String, Object> student() {
        return request("STUDENT", "李小明");
    }

    Map<String, Object> request(String type, String name) {
        var request = new HashMap<String, Object>();
        request.put("type", type);
        request.put("cadreNumber", leader.number());
        request.put("placeCode", village.code());
        if (name != null) {
            request.put("name", name);
        }
        return request;
    }

    static String assign(Map<String, Object> request) {
        var answer = Api.ORGANISATION.post("/contact-links", request);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    /** A link with a new target of a type, taken up today. */
    String active(String type, String name) {
        var id = assign(request(type, name));
        done(step(self(), id, "acceptance", Map.of()));
        return id;
    }

    static Response step(Api api, String id, String step, Object body) {
        return api.post("/contact-links/" + id + "/" + step, body);
    }

    static void done(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 201);
    }

    static Map<String, Object> ending() {
        return Map.of("endedOn", today(), "reason", "GRADUATED", "note", "已毕业");
    }

    static Map<String, Object> visit(String day) {
        return Map.of(
                "day", day, "found", "了解学习生活情况", "problems", List.of(Map.of("problem", "学费不足", "action", "联系助学金")));
    }

    static String today() {
        return LocalDate.now(Arc.container().instance(MovableClock.class).get()).toString();
    }

    Map<String, Object> handover() {
        return Map.of("successor", successor.number(), "reason", "工作调动");
    }

    /** A student's link in a state. */
    String in(ContactState state) {
        var id = assign(student());
        if (state == ContactState.ASSIGNED) {
            return id;
        }
        if (state == ContactState.CANCELLED) {
            done(step(Api.ORGANISATION, id, "cancellation", REASON));
            return id;
        }
        done(step(self(), id, "acceptance", Map.of()));
        switch (state) {
            case ASSIGNED, ACTIVE, CANCELLED -> {}
            case HANDED_OVER -> done(step(hr(), id, "handover", handover()));
            case ENDED -> done(step(hr(), id, "end", ending()));
            case WAIVED -> {
                done(step(hr(), id, "end", ending()));
                done(step(Api.ORGANISATION, id, "waiver", REASON));
            }
            case REPLACED -> {
                done(step(hr(), id, "end", ending()));
                assign(replacement(id));
            }
        }
        assertThat(state(id)).isEqualTo(state.name());
        return id;
    }

    Map<String, Object> replacement(String ended) {
        var request = request("STUDENT", "张小红");
        request.put("replaces", ended);
        return request;
    }

    /** Asks for a step as somebody who may make it, in the state given. */
    Response request(ContactEvent event, String id, ContactState state) {
        return switch (event) {
            case ACCEPT -> step(state == ContactState.HANDED_OVER ? next() : self(), id, "acceptance", Map.of());
            case VISIT -> step(self(), id, "visits", visit(today()));
            case SOLVE -> step(self(), id, "problems/" + problem(id) + "/solution", Map.of("solution", "已落实"));
            case RATE -> step(Api.ORGANISATION, id, "rating", Map.of("rating", "DEMONSTRATION", "reason", "成效明显"));
            case HAND_OVER -> step(hr(), id, "handover", handover());
            case END -> step(hr(), id, "end", ending());
            case WAIVE -> step(Api.ORGANISATION, id, "waiver", REASON);
            case CANCEL -> step(Api.ORGANISATION, id, "cancellation", REASON);
            case REPLACE -> Api.ORGANISATION.post("/contact-links", replacement(id));
            case REOPEN -> throw new IllegalArgumentException("nobody asks for it");
        };
    }

    /** A problem of the link, if it can have one. */
    private String problem(String id) {
        var visit = step(self(), id, "visits", visit(today()));
        return visit.statusCode() == 201
                ? visit.jsonPath().getString("problems[0].id")
                : "0198f0c4-5f00-7000-8000-000000000001";
    }

    static String state(String id) {
        return Stored.text("SELECT state AS value FROM contact_link WHERE id = ?::uuid", id);
    }

    /** Looks for whose links are due to be handed over, as the clock makes a running service do. */
    static void scan() {
        Arc.container().instance(ContactScan.class).get().run();
    }
}
