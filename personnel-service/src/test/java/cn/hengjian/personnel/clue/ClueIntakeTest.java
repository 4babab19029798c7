package cn.hengjian.personnel.clue;

import static cn.hengjian.personnel.clue.Supervision.aFinding;
import static cn.hengjian.personnel.clue.Supervision.anEscalatedOrder;
import static cn.hengjian.personnel.clue.Supervision.anEscalatedOrderOn;
import static cn.hengjian.personnel.clue.Supervision.await;
import static cn.hengjian.personnel.clue.Supervision.clue;
import static cn.hengjian.personnel.clue.Supervision.opened;
import static cn.hengjian.personnel.clue.Supervision.overturned;
import static cn.hengjian.personnel.clue.Supervision.tell;
import static cn.hengjian.personnel.clue.Supervision.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.personnel.testing.Suggestions;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reads the samples that supervision commits from the real broker. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ClueIntakeTest {

    @Test
    void opensAClueOfAConfirmedFinding() {
        var unit = County.aDepartment();
        var finding = aFinding(unit);

        var id = opened("finding.confirmed", finding, "FINDING_CONFIRMED");

        var view = Api.ORGANISATION.get("/clues/" + id).jsonPath();
        assertThat(view.getString("number")).matches("CLUE-\\d{4}-\\d{6}");
        assertThat(view.getString("state")).isEqualTo("OPEN");
        assertThat(view.getString("unitCode")).isEqualTo(unit.code());
        assertThat(view.getList("cadres")).isEmpty();
        assertThat(view.getString("source.id")).isEqualTo(finding.get("id").asText());
        assertThat(view.getString("source.findingId"))
                .isEqualTo(finding.get("id").asText());
        assertThat(view.getString("source.windCode")).isEqualTo("W1.2");
        assertThat(view.getString("source.causeCode")).isEqualTo("C2");
        assertThat(view.getString("source.severity")).isEqualTo("MINOR");
        assertThat(view.getString("source.due")).isNull();
        assertThat(view.getString("explanation"))
                .isEqualTo("Supervision confirmed the finding FIND-2026-000001 (minor, wind code W1.2)");
        assertThat(view.getList("rules")).containsExactly("SM-4", "SM-11");
        assertThat(view.getString("happenedAt")).isEqualTo("2026-03-05T01:30:00Z");
        assertThat(view.getString("decision")).isNull();
        assertThat(view.getList("history.collect { it.event + ' ' + it.to + ' ' + it.actor }"))
                .isEqualTo(List.of("CREATE OPEN personnel"));
        assertThat(Api.ORGANISATION.inChinese().get("/clues/" + id).jsonPath().getString("explanation"))
                .isEqualTo("问题 FIND-2026-000001（轻微，作风代码 W1.2）经督查认定");
        assertThat(Stored.audited(id))
                .containsExactly("personnel clue-opened", "org.wang clue-read", "org.wang clue-read");
    }

    @Test
    void opensAClueForEachCauseOfAnEscalation() {
        var unit = County.aDepartment();
        var order = anEscalatedOrder(unit);

        var returned = opened("rectification.escalated", order, "ORDER_RETURNED");
        var overdue = opened("rectification.escalated", order.put("escalation", "OVERDUE"), "ORDER_OVERDUE");

        var view = Api.ORGANISATION.get("/clues/" + returned).jsonPath();
        assertThat(view.getString("source.findingId"))
                .isEqualTo(order.get("findingId").asText());
        assertThat(view.getString("source.due")).isEqualTo("2026-03-17");
        assertThat(view.getInt("source.returns")).isEqualTo(2);
        assertThat(view.getString("explanation"))
                .isEqualTo(
                        "The order RECT-2026-000001 (minor, wind code W1.2) was escalated, being returned too often");
        assertThat(Api.ORGANISATION.get("/clues/" + overdue).jsonPath().getString("explanation"))
                .isEqualTo("The order RECT-2026-000001 (minor, wind code W1.2) was escalated, being overdue");
    }

    @Test
    void namesThePersonsConcernedWhereSupervisionDoes() {
        var unit = County.aDepartment();
        var cadre = County.aCadre(unit);
        var finding = aFinding(unit);
        finding.putArray("cadreIds").add(cadre.id());

        var id = opened("finding.transferred", finding, "FINDING_TRANSFERRED");

        var view = Api.ORGANISATION.get("/clues/" + id).jsonPath();
        assertThat(view.getList("cadres.number")).containsExactly(cadre.number());
        assertThat(view.getList("cadres.name")).containsExactly("王建国");
    }

    @Test
    void changesNothingForThePersonsConcerned() {
        var unit = County.aDepartment();
        var cadre = County.aCadre(unit);
        var finding = aFinding(unit);
        finding.putArray("cadreIds").add(cadre.id());

        opened("finding.confirmed", finding, "FINDING_CONFIRMED");

        assertThat(Api.ORGANISATION.get("/cadres/" + cadre.id()).jsonPath().getInt("version"))
                .isZero();
        assertThat(Stored.count("talk WHERE cadre_id = ?::uuid", cadre.id())).isZero();
    }

    @Test
    void opensOneClueOfAKindHoweverOftenItIsTold() {
        var unit = County.aDepartment();
        var finding = aFinding(unit);
        var eventId = UUID.randomUUID().toString();

        tell("finding.confirmed", eventId, finding);
        tell("finding.confirmed", eventId, finding);
        tell("finding.confirmed", finding);
        opened("finding.repeated", finding.put("severity", "GENERAL"), "FINDING_REPEATED");

        assertThat(Api.ORGANISATION
                        .get("/clues?unit={u}", unit.code())
                        .jsonPath()
                        .getList("items.collect { it.kind + ' ' + it.severity }"))
                .isEqualTo(List.of("FINDING_REPEATED GENERAL", "FINDING_CONFIRMED MINOR"));
    }

    @Test
    void withdrawsWhatStandsOnAnOverturnedFinding() {
        var unit = County.aDepartment();
        var finding = aFinding(unit);
        var open = opened("finding.confirmed", finding, "FINDING_CONFIRMED");
        var takenUp = opened("finding.repeated", finding, "FINDING_REPEATED");
        var dismissed = opened("finding.transferred", finding, "FINDING_TRANSFERRED");
        var ofTheOrder = opened("rectification.escalated", anEscalatedOrderOn(finding), "ORDER_RETURNED");
        var another = Supervision.aClue(unit);
        Api.ORGANISATION.post("/clues/" + takenUp + "/taking-up", ClueTest.REASON);
        Api.ORGANISATION.post("/clues/" + dismissed + "/dismissal", ClueTest.REASON);

        tell("finding.overturned", overturned(finding));

        await("clue WHERE id = ?::uuid AND state = 'WITHDRAWN'", open);
        await("clue WHERE id = ?::uuid AND state = 'WITHDRAWN' AND reason IS NOT NULL", takenUp);
        assertThat(ClueTest.stateOf(ofTheOrder)).isEqualTo("WITHDRAWN");
        assertThat(ClueTest.stateOf(dismissed)).isEqualTo("DISMISSED");
        assertThat(ClueTest.stateOf(another)).isEqualTo("OPEN");
        assertThat(Api.ORGANISATION.get("/clues/" + another).jsonPath().getString("withdrawal"))
                .isNull();
    }

    @Test
    void tellsWhoTookAClueUpWhyItIsWithdrawn() {
        var unit = County.aDepartment();
        var finding = aFinding(unit);
        var clue = opened("finding.confirmed", finding, "FINDING_CONFIRMED");
        Api.ORGANISATION.post("/clues/" + clue + "/taking-up", ClueTest.REASON);

        tell("finding.overturned", overturned(finding));
        await("clue WHERE id = ?::uuid AND state = 'WITHDRAWN'", clue);

        var view = Api.ORGANISATION.get("/clues/" + clue).jsonPath();
        assertThat(view.getString("withdrawal.cause")).isEqualTo("CONCLUSION_OVERTURNED");
        assertThat(view.getString("withdrawal.at")).isEqualTo("2026-03-05T01:30:00Z");
        assertThat(view.getString("withdrawal.explanation"))
                .isEqualTo("The conclusion on the finding FIND-2026-000001 was overturned on the unit's objection");
        assertThat(view.getString("decision.reason")).isEqualTo("反映的问题需要核实");
        assertThat(view.getList("history.event")).isEqualTo(List.of("CREATE", "TAKE_UP", "WITHDRAW"));
        assertThat(view.getList("allowedTransitions")).isEmpty();
        assertThat(Api.ORGANISATION.inChinese().get("/clues/" + clue).jsonPath().getString("withdrawal.explanation"))
                .isEqualTo("问题 FIND-2026-000001 的结论经异议复核撤销");
        assertThat(Stored.audited(clue)).contains("personnel clue-withdrawn");
    }

    @Test
    void withdrawsWhatStandsOnAFindingThatShouldNeverHaveBeen() {
        var finding = aFinding(County.aDepartment());
        var clue = opened("finding.confirmed", finding, "FINDING_CONFIRMED");

        tell("finding.cancelled", overturned(finding));
        await("clue WHERE id = ?::uuid AND state = 'WITHDRAWN'", clue);

        var view = Api.ORGANISATION.get("/clues/" + clue).jsonPath();
        assertThat(view.getString("withdrawal.cause")).isEqualTo("FINDING_CANCELLED");
        assertThat(view.getString("withdrawal.explanation"))
                .isEqualTo("The finding FIND-2026-000001 should never have been and was cancelled");
    }

    @Test
    void withdrawsWhatStandsOnAWithdrawnOrder() {
        var unit = County.aDepartment();
        var finding = aFinding(unit);
        var order = anEscalatedOrderOn(finding);
        var ofTheFinding = opened("finding.confirmed", finding, "FINDING_CONFIRMED");
        var ofTheOrder = opened("rectification.escalated", order, "ORDER_RETURNED");

        tell("rectification.withdrawn", withdrawn(order));
        tell("rectification.withdrawn", withdrawn(order));

        await("clue WHERE id = ?::uuid AND state = 'WITHDRAWN'", ofTheOrder);
        assertThat(ClueTest.stateOf(ofTheFinding)).isEqualTo("WITHDRAWN");
        var view = Api.ORGANISATION.get("/clues/" + ofTheOrder).jsonPath();
        assertThat(view.getString("withdrawal.explanation"))
                .isEqualTo("The order RECT-2026-000001 was withdrawn with the conclusion that it was issued on");
        assertThat(view.getList("history.event")).isEqualTo(List.of("CREATE", "WITHDRAW"));
    }

    @Test
    void opensNothingOnWhatFellHoweverLateItIsTold() {
        var unit = County.aDepartment();
        var finding = aFinding(unit);
        var order = anEscalatedOrderOn(finding);

        tell("finding.overturned", overturned(finding));
        await(
                "finding_told WHERE finding_id = ?::uuid AND fallen_as = 'CONCLUSION_OVERTURNED'",
                finding.get("id").asText());
        tell("rectification.withdrawn", withdrawn(order));
        tell("rectification.escalated", order);
        tell("finding.confirmed", finding);
        tell("finding.repeated", finding);
        var nextFinding = Supervision.aClue(unit);
        var nextOrder = opened("rectification.escalated", anEscalatedOrder(unit), "ORDER_RETURNED");

        assertThat(Api.ORGANISATION
                        .get("/clues?unit={u}", unit.code())
                        .jsonPath()
                        .getList("items.id"))
                .isEqualTo(List.of(nextOrder, nextFinding));
        // It keeps how it fell as it was told first.
        assertThat(Stored.text(
                        "SELECT fallen_as AS value FROM finding_told WHERE finding_id = ?::uuid",
                        finding.get("id").asText()))
                .isEqualTo("CONCLUSION_OVERTURNED");
    }

    @Test
    void opensNothingOnWhatNobodyConfirmed() {
        var unit = County.aDepartment();
        var raised = Supervision.sample("finding.raised", unit);
        var rejected = Supervision.sample("finding.rejected", unit);

        tell("finding.raised", raised);
        tell("finding.rejected", rejected);
        var next = Supervision.aClue(unit);

        assertThat(Api.ORGANISATION
                        .get("/clues?unit={u}", unit.code())
                        .jsonPath()
                        .getList("items.id"))
                .isEqualTo(List.of(next));
    }

    @Test
    void putsWhatItCannotReadToTheDeadLettersAndGoesOn() {
        var unit = County.aDepartment();
        var strangeUnit = aFinding(unit).put("unitId", UUID.randomUUID().toString());
        var strangeCadre = aFinding(unit);
        strangeCadre.putArray("cadreIds").add(UUID.randomUUID().toString());
        var strangeWind = aFinding(unit).put("windCode", "V1");
        var strangeCause = anEscalatedOrder(unit).put("escalation", "WEATHER");
        var next = aFinding(unit).put("weather", "fair");

        var first = tell("finding.confirmed", strangeUnit);
        var second = tell("finding.confirmed", strangeCadre);
        var third = tell("finding.confirmed", strangeWind);
        var fourth = tell("rectification.escalated", strangeCause);
        tell("finding.confirmed", next);

        clue(next, "FINDING_CONFIRMED");
        assertThat(Suggestions.deadLetters(first, second, third, fourth))
                .containsEntry(first, "a clue is about a unit or a cadre who is unknown")
                .containsEntry(second, "a clue is about a unit or a cadre who is unknown")
                .containsEntry(third, "body does not fit Told")
                .containsEntry(fourth, "an order is escalated for an unknown cause");
        assertThat(Stored.count("clue WHERE unit_id = ?::uuid", unit.id())).isEqualTo(1);
    }
}
