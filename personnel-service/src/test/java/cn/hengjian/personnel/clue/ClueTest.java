package cn.hengjian.personnel.clue;

import static cn.hengjian.personnel.clue.Supervision.aClue;
import static cn.hengjian.personnel.clue.Supervision.aFinding;
import static cn.hengjian.personnel.clue.Supervision.opened;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.clue.rules.ClueEvent;
import cn.hengjian.personnel.clue.rules.ClueState;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ClueTest {

    static final Map<String, String> REASON = Map.of("reason", "反映的问题需要核实");

    private static final Map<ClueEvent, String> PATHS =
            Map.of(ClueEvent.TAKE_UP, "taking-up", ClueEvent.DISMISS, "dismissal");

    static String stateOf(String clue) {
        return Stored.text("SELECT state AS value FROM clue WHERE id = ?::uuid", clue);
    }

    private static Response make(Api api, String clue, ClueEvent event) {
        return api.post("/clues/" + clue + "/" + PATHS.get(event), REASON);
    }

    @Test
    void isTakenUpOrDismissedWithAReason() {
        var unit = County.aDepartment();
        var first = aClue(unit);
        var second = aClue(unit);

        var withoutReason = Api.ORGANISATION.post("/clues/" + first + "/taking-up", Map.of("reason", " "));
        var takenUp = make(Api.ORGANISATION, first, ClueEvent.TAKE_UP);
        var dismissed = make(Api.ORGANISATION, second, ClueEvent.DISMISS);

        assertThat(withoutReason.statusCode()).isEqualTo(422);
        assertThat(takenUp.jsonPath().getString("state")).isEqualTo("TAKEN_UP");
        assertThat(takenUp.jsonPath().getString("decision.by")).isEqualTo("org.wang");
        assertThat(takenUp.jsonPath().getString("decision.reason")).isEqualTo("反映的问题需要核实");
        assertThat(takenUp.jsonPath().getList("allowedTransitions")).isEmpty();
        assertThat(dismissed.jsonPath().getString("state")).isEqualTo("DISMISSED");
        assertThat(Stored.count("clue WHERE id = ?::uuid AND state = 'DISMISSED' AND reason = '反映的问题需要核实'", second))
                .isEqualTo(1);
        assertThat(Stored.audited(second)).contains("org.wang clue-step");
    }

    @Test
    void makesTheListedTransitionsAndNoOthers() {
        for (var state : ClueState.values()) {
            for (var event : PATHS.keySet()) {
                var clue = aClueIn(state);
                var listed = ClueStates.MACHINE.transitions().stream()
                        .filter(transition -> transition.from() == state && transition.event() == event)
                        .findFirst();

                var response = make(Api.ORGANISATION, clue, event);

                assertThat(response.statusCode()).as("%s %s", state, event).isEqualTo(listed.isPresent() ? 200 : 409);
                assertThat(stateOf(clue))
                        .isEqualTo(
                                listed.map(transition -> transition.to().name()).orElse(state.name()));
            }
        }
    }

    private static String aClueIn(ClueState state) {
        var unit = County.aDepartment();
        var finding = aFinding(unit);
        var clue = opened("finding.confirmed", finding, "FINDING_CONFIRMED");
        switch (state) {
            case OPEN -> {}
            case TAKEN_UP -> make(Api.ORGANISATION, clue, ClueEvent.TAKE_UP);
            case DISMISSED -> make(Api.ORGANISATION, clue, ClueEvent.DISMISS);
            case WITHDRAWN -> {
                Supervision.tell("finding.overturned", Supervision.overturned(finding));
                Supervision.await("clue WHERE id = ?::uuid AND state = 'WITHDRAWN'", clue);
            }
        }
        return clue;
    }

    @Test
    void isReadByTheOrganisationDepartmentAndDisciplineOnly() {
        var unit = County.aDepartment();
        var clue = aClue(unit);

        for (var role : List.of("organisation", "discipline")) {
            assertThat(Api.of(role).get("/clues/" + clue).statusCode()).as(role).isEqualTo(200);
            assertThat(Api.of(role).get("/clues").statusCode()).as(role).isEqualTo(200);
        }
        for (var role : List.of("county-committee", "hr-bureau", "inspector", "supervision-office", "system-admin")) {
            assertThat(Api.of(role).get("/clues/" + clue).statusCode()).as(role).isEqualTo(403);
            assertThat(Api.of(role).get("/clues").statusCode()).as(role).isEqualTo(403);
        }
        for (var role : List.of("unit-leader", "unit-hr")) {
            assertThat(Api.ofUnit(unit.code(), role).get("/clues/" + clue).statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        for (var event : PATHS.keySet()) {
            assertThat(make(Api.of("discipline"), clue, event).statusCode()).isEqualTo(403);
            assertThat(make(Api.ORGANISATION, UUID.randomUUID().toString(), event)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(Api.ORGANISATION.get("/clues/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(stateOf(clue)).isEqualTo("OPEN");
    }

    @Test
    void isAbsentForThePersonConcernedWhateverOfficeHeHolds() {
        var unit = County.aDepartment();
        var cadre = County.aCadre(unit);
        var finding = aFinding(unit);
        finding.putArray("cadreIds").add(cadre.id());
        var clue = opened("finding.confirmed", finding, "FINDING_CONFIRMED");
        var self = Api.ofCadreInOffice(cadre.number(), "organisation");

        assertThat(self.get("/clues/" + clue).statusCode()).isEqualTo(404);
        assertThat(make(self, clue, ClueEvent.DISMISS).statusCode()).isEqualTo(404);
        assertThat(self.get("/clues?unit={u}", unit.code()).jsonPath().getList("items"))
                .isEmpty();
        assertThat(stateOf(clue)).isEqualTo("OPEN");
    }

    @Test
    void isDecidedByNobodyOfTheUnit() {
        var unit = County.aDepartment();
        var clue = aClue(unit);
        var ofTheUnit = Api.ofCadreInOffice(County.aCadre(unit).number(), "organisation");
        var servingIt = Api.ofUnit(unit.code(), "organisation");
        var ofAnother = Api.ofCadreInOffice(County.aCadre(County.aDepartment()).number(), "organisation");

        for (var api : List.of(ofTheUnit, servingIt)) {
            var refused = make(api, clue, ClueEvent.TAKE_UP);
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/another-person-required");
            assertThat(api.get("/clues/" + clue).jsonPath().getList("allowedTransitions"))
                    .isEmpty();
        }
        assertThat(ofAnother.get("/clues/" + clue).jsonPath().getList("allowedTransitions"))
                .isEqualTo(List.of("TAKE_UP", "DISMISS"));
        assertThat(make(ofAnother, clue, ClueEvent.TAKE_UP).statusCode()).isEqualTo(200);
    }

    @Test
    void isListedByUnitKindAndStatePageByPage() {
        var unit = County.aDepartment();
        var below = County.aUnit("INSTITUTION", unit.code());
        var first = aClue(unit);
        var second = aClue(below);
        var third = opened("finding.repeated", aFinding(unit), "FINDING_REPEATED");
        make(Api.ORGANISATION, first, ClueEvent.DISMISS);

        var page = Api.ORGANISATION.get("/clues?unit={u}&limit=2", unit.code()).jsonPath();
        var rest = Api.ORGANISATION
                .get("/clues?unit={u}&limit=2&cursor={c}", unit.code(), page.getString("next"))
                .jsonPath();

        assertThat(page.getList("items.id")).isEqualTo(List.of(third, second));
        assertThat(rest.getList("items.id")).isEqualTo(List.of(first));
        assertThat(rest.getString("next")).isNull();
        assertThat(ids("unit=" + unit.code() + "&state=OPEN")).isEqualTo(List.of(third, second));
        assertThat(ids("unit=" + unit.code() + "&kind=FINDING_REPEATED")).isEqualTo(List.of(third));
        assertThat(ids("unit=" + below.code())).isEqualTo(List.of(second));
        assertThat(Api.ORGANISATION.get("/clues?state=CLOSED").statusCode()).isEqualTo(400);
    }

    private static List<Object> ids(String query) {
        return Api.ORGANISATION.get("/clues?" + query).jsonPath().getList("items.id");
    }
}
