package cn.hengjian.personnel.appeal;

import static cn.hengjian.personnel.appeal.Appeals.OFFICE;
import static cn.hengjian.personnel.appeal.Appeals.TEXT;
import static cn.hengjian.personnel.appeal.Appeals.decision;
import static cn.hengjian.personnel.appeal.Appeals.step;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.appeal.rules.AppealState;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who was named to a panel reads, hears and decides that appeal, and no other. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AppealPanelTest {

    private Talks.Cast cast;
    private String appeal;
    private List<County.Cadre> members;
    private Api member;

    @BeforeEach
    void formsAPanel() {
        MovableClock.today(ORDINARY_DAY);
        cast = Talks.aCast();
        appeal = Appeals.in(AppealState.ACCEPTED, cast);
        members = Appeals.members(3);
        member = Api.ofCadreInOffice(members.get(1).number(), "appeal-panel");
        member.get("/appeals/" + appeal).then().statusCode(404);
        step(OFFICE, appeal, "panel", Appeals.panel(members)).then().statusCode(200);
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPHOLD", "REVOKE", "AMEND"})
    void hearsAndDecides(String outcome) {
        member.get("/appeals/" + appeal).then().statusCode(200).body("allowedTransitions", equalTo(List.of("HEAR")));

        step(member, appeal, "hearing", TEXT).then().statusCode(200).body("state", equalTo("HEARD"));
        step(member, appeal, "decision", decision(outcome))
                .then()
                .statusCode(200)
                .body("state", equalTo("DECIDED"))
                .body("decisions[0].outcome", equalTo(outcome));

        member.get("/appeals/" + appeal + "/decision").then().statusCode(200);
    }

    @Test
    void doesNothingElse() {
        step(member, appeal, "extension", Appeals.REASON).then().statusCode(403);
        step(member, appeal, "cancellation", Appeals.REASON).then().statusCode(403);
        step(member, appeal, "panel", Appeals.panel(members)).then().statusCode(403);
    }

    @Test
    void seesNoOtherAppeal() {
        var other = Appeals.in(AppealState.PANEL, Talks.aCast());
        var another = Api.ofCadreInOffice(Appeals.members(1).getFirst().number(), "appeal-panel");

        for (var path : List.of("", "/decision")) {
            member.get("/appeals/" + other + path).then().statusCode(404);
            another.get("/appeals/" + appeal + path).then().statusCode(404);
        }
        step(member, other, "hearing", TEXT).then().statusCode(404);
        assertThat(member.get("/appeals?limit=200").jsonPath().getList("items.id"))
                .containsExactly(appeal);
        // Named, but without the role.
        Api.ofCadre(members.get(1).number()).get("/appeals/" + appeal).then().statusCode(404);
    }

    @Test
    void givesWayToThePanelAfterARemand() {
        step(member, appeal, "hearing", TEXT).then().statusCode(200);
        step(member, appeal, "decision", decision("REMAND")).then().statusCode(200);
        step(Appeals.COMMITTEE, appeal, "decision", decision("UPHOLD")).then().statusCode(200);
        step(cast.self(), appeal, "appeal", TEXT).then().statusCode(200);
        step(OFFICE, appeal, "acceptance").then().statusCode(200);
        member.get("/appeals/" + appeal).then().statusCode(200).body("allowedTransitions", equalTo(List.of()));
        var others = Appeals.members(3);
        step(OFFICE, appeal, "panel", Appeals.panel(others)).then().statusCode(200);

        member.get("/appeals/" + appeal).then().statusCode(404);
        step(member, appeal, "hearing", TEXT).then().statusCode(404);
        step(Api.ofCadreInOffice(others.getFirst().number(), "appeal-panel"), appeal, "hearing", TEXT)
                .then()
                .statusCode(200);
    }
}
