package cn.hengjian.personnel.rotation;

import static cn.hengjian.personnel.rotation.Rotations.COMMITTEE;
import static cn.hengjian.personnel.rotation.Rotations.DISCIPLINE;
import static cn.hengjian.personnel.rotation.Rotations.REASON;
import static cn.hengjian.personnel.rotation.Rotations.SIGNED;
import static cn.hengjian.personnel.rotation.Rotations.TEXT;
import static cn.hengjian.personnel.rotation.Rotations.common;
import static cn.hengjian.personnel.rotation.Rotations.decision;
import static cn.hengjian.personnel.rotation.Rotations.step;
import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.personnel.rotation.rules.RotationState;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Duty;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.PdfText;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.personnel.whatif.WhatIfs;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RotationCourseTest {

    private Rotations.Cast cast;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        cast = Rotations.aCast();
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    private String moved() {
        var id = Rotations.aCase(cast).disciplineUnasked().in(RotationState.LISTED);
        step(Api.ORGANISATION, id, "plan", cast.plan())
                .then()
                .statusCode(200)
                .body("proposal.manner.code", equalTo("ROTATION"));
        assertThat(Duty.of(id)).containsExactly("CLEAR discipline 2026-03-16", "CONSULT organisation 2026-03-16");
        step(Api.ORGANISATION, id, "consultation", TEXT).then().statusCode(200);
        common(DISCIPLINE, id, "clearance", Rotations.CLEAR).then().statusCode(200);
        assertThat(Duty.of(id)).containsExactly("DECIDE county-committee 2026-04-01");
        step(COMMITTEE, id, "decision", decision(9, 6, 5)).then().statusCode(200);
        common(Api.ORGANISATION, id, "decision-service", SIGNED).then().statusCode(200);
        assertThat(Duty.of(id)).containsExactly("HAND_OVER organisation 2026-03-16");
        step(Api.ORGANISATION, id, "handover", cast.handOver()).then().statusCode(200);
        assertThat(Duty.of(id)).containsExactly("REPORT_IN organisation 2026-03-16");
        step(Api.ORGANISATION, id, "report-in", Rotations.REPORT)
                .then()
                .statusCode(200)
                .body("carriedOut.on", equalTo("2026-03-02"))
                .body("carriedOut.until", equalTo(null))
                .body("carriedOut.endedPosting", equalTo(cast.posting()));
        return id;
    }

    private long holds(County.Post post) {
        return Stored.count(
                "posting WHERE cadre_id = ?::uuid AND post_id = ?::uuid AND upper_inf(recorded) AND upper_inf(valid)",
                cast.cadre().id(),
                post.id());
    }

    @Test
    void movesFromPostToPostOnTheDay() {
        var id = moved();

        assertThat(holds(cast.post())).isZero();
        assertThat(holds(cast.target())).isEqualTo(1);
        assertThat(Stored.count(
                        "posting WHERE id = ?::uuid AND upper_inf(recorded) AND upper(valid) = '2026-03-02'"
                                + " AND removal_document = '衡委干〔2026〕31号'",
                        cast.posting()))
                .isEqualTo(1);
        assertThat(Stored.events("cadre.changed.v1", cast.cadre().id())
                        .getLast()
                        .getString("postCode"))
                .isEqualTo(cast.target().code());
        step(Api.ORGANISATION, id, "conclusion", TEXT).then().statusCode(200).body("state", equalTo("CLOSED"));
        WhatIfs.staysUnderItsOwnVersion("/measures/" + id);
        assertThat(Duty.of(id)).isEmpty();
        assertThat(Api.ORGANISATION.get("/measures/" + id).jsonPath().getList("papers.kind"))
                .containsExactly("CONSULTATION", "HANDOVER", "CONCLUSION");
    }

    @Test
    void givesThePostBackWhenTheMoveWasAnError() {
        var id = moved();

        common(Api.ORGANISATION, id, "cancellation", REASON).then().statusCode(200);

        assertThat(holds(cast.target())).isZero();
        assertThat(holds(cast.post())).isEqualTo(1);
        assertThat(Duty.of(id)).isEmpty();
    }

    @Test
    void owesAnEqualPostWhereTheOldOneIsTaken() {
        var id = moved();
        County.appoint(cast.other(), cast.post(), "2026-03-02");

        common(Api.ORGANISATION, id, "cancellation", REASON).then().statusCode(200);

        assertThat(holds(cast.post())).isZero();
        assertThat(Duty.of(id)).containsExactly("ARRANGE organisation 2026-04-01");
    }

    @Test
    void movesNobodyToAPostThatIsHeldStill() {
        County.appoint(cast.other(), cast.target(), "2020-01-01");
        var id = Rotations.aCase(cast).in(RotationState.HANDOVER);

        step(Api.ORGANISATION, id, "report-in", Rotations.REPORT)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/post-occupied"));

        assertThat(holds(cast.post())).isEqualTo(1);
        assertThat(Rotations.state(id)).isEqualTo("HANDOVER");
    }

    @Test
    void takesUpAgainWhatWasRefused() {
        var id = Rotations.aCase(cast).in(RotationState.NOTIFIED);
        step(Api.ORGANISATION, id, "refusal", REASON).then().statusCode(200).body("state", equalTo("REFUSED"));

        step(Api.ORGANISATION, id, "relisting", REASON)
                .then()
                .statusCode(200)
                .body("proposal", equalTo(null))
                .body("state", equalTo("LISTED"));
        step(Api.ORGANISATION, id, "plan", cast.plan()).then().statusCode(200);
        step(Api.ORGANISATION, id, "consultation", TEXT).then().statusCode(200);
        // What the discipline body said the first time does not count for the second.
        step(COMMITTEE, id, "decision", decision(9, 9, 9))
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("discipline-clearance"));
        common(DISCIPLINE, id, "clearance", Rotations.CLEAR).then().statusCode(200);
        step(COMMITTEE, id, "decision", decision(9, 9, 9)).then().statusCode(200);

        step(Api.ORGANISATION, id, "handover", cast.handOver())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/transition-refused"));
        common(Api.ORGANISATION, id, "decision-service", SIGNED).then().statusCode(200);
    }

    @Test
    void cannotBeAppealedAgainst() {
        var id = Rotations.aCase(cast).in(RotationState.NOTIFIED);

        var letter = PdfText.of(Api.ORGANISATION.get("/measures/" + id + "/decision"));
        var appeal = Api.ofCadre(cast.cadre().number())
                .post("/appeals", Map.of("kind", "REVIEW", "againstId", id, "grounds", "不服"));

        assertThat(letter).contains("rotation").doesNotContain("ask for a review");
        assertThat(appeal.statusCode()).isBetween(400, 499);
        assertThat(Stored.count("appeal WHERE against_id = ?::uuid", id)).isZero();
    }
}
