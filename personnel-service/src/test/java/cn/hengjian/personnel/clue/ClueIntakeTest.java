package cn.hengjian.personnel.clue;

import static cn.hengjian.personnel.clue.Supervision.aFinding;
import static cn.hengjian.personnel.clue.Supervision.anEscalatedOrder;
import static cn.hengjian.personnel.clue.Supervision.await;
import static cn.hengjian.personnel.clue.Supervision.clue;
import static cn.hengjian.personnel.clue.Supervision.opened;
import static cn.hengjian.personnel.clue.Supervision.tell;
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
        var another = Supervision.aClue(unit);
        Api.ORGANISATION.post("/clues/" + takenUp + "/taking-up", ClueTest.REASON);
        Api.ORGANISATION.post("/clues/" + dismissed + "/dismissal", ClueTest.REASON);

        tell("finding.rejected", finding);

        await("clue WHERE id = ?::uuid AND state = 'WITHDRAWN'", open);
        await("clue WHERE id = ?::uuid AND state = 'WITHDRAWN' AND reason IS NOT NULL", takenUp);
        assertThat(ClueTest.stateOf(dismissed)).isEqualTo("DISMISSED");
        assertThat(ClueTest.stateOf(another)).isEqualTo("OPEN");
        assertThat(Api.ORGANISATION.get("/clues/" + takenUp).jsonPath().getList("history.event"))
                .isEqualTo(List.of("CREATE", "TAKE_UP", "WITHDRAW"));
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
