package cn.hengjian.supervision.suggestion;

import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.aUnitUnder;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.confirmed;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.li;
import static cn.hengjian.supervision.testing.County.ordered;
import static cn.hengjian.supervision.testing.County.raised;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.petition.Petitions;
import cn.hengjian.supervision.petition.rules.PetitionState;
import cn.hengjian.supervision.testing.MovableClock;
import cn.hengjian.supervision.testing.PersonnelEvents;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SuggestionTest {

    private static final String TOPIC = "assessment.ranking.v1";

    @Inject
    StandingRepository standings;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
        database().update(Sql.of("DELETE FROM unit_standing"));
        database().update(Sql.of("DELETE FROM group_standing"));
    }

    private static UUID idOf(String unit) {
        return database().require(Sql.of("SELECT id FROM unit WHERE code = ?", unit), row -> row.uuid("id"));
    }

    /** Computations of the same run are ordered by their ids. */
    private static UUID computation(int ordinal) {
        return UUID.fromString("01932a6e-0000-7000-8000-%012d".formatted(ordinal));
    }

    private void ranked(UUID run, int year, int computation, String group, GroupRanked.BottomUnit... units) {
        int bottom =
                List.of(units).stream().mapToInt(GroupRanked.BottomUnit::bottom).sum();
        standings.keep(new GroupRanked(run, year, computation(computation), group, 20, bottom, List.of(units)));
    }

    private static GroupRanked.BottomUnit at(String unit, int bottom) {
        return new GroupRanked.BottomUnit(idOf(unit), bottom);
    }

    @Test
    void readsAssessmentsSample() throws Exception {
        var sample = (ObjectNode) PersonnelEvents.tree(PersonnelEvents.sample(GroupRanked.TYPE));
        var run = UUID.randomUUID().toString();
        sample.put("runId", run).put("unknown", true);

        PersonnelEvents.send(TOPIC, GroupRanked.TYPE, sample.toString());

        PersonnelEvents.await(() -> value(Sql.of(
                        "SELECT max(g.group_code || ' ' || g.ranked || ' ' || g.bottom || ' ' || s.unit_id || ' ' || s.bottom)"
                                + " AS value FROM group_standing g JOIN unit_standing s USING (run_id, group_code)"
                                + " WHERE run_id = ?::uuid",
                        run))
                .equals("XK_F-LEADER-TOWNSHIP 24 1 01932a6e-0000-7000-8000-000000000001 1"));
    }

    @Test
    void ranksUnitsByTheirReasonsWithTheNumbers() {
        var top = aUnit();
        var late = aUnitUnder(top);
        var last = aUnitUnder(top);
        var open = aUnitUnder(top);
        var fine = aUnitUnder(top);
        var run = UUID.randomUUID();
        ranked(run, 2025, 1, "XK_F-LEADER-TOWNSHIP", at(last, 1), at(late, 1));
        ranked(run, 2025, 2, "NONE-GENERAL-TOWNSHIP", at(last, 1));
        ordered(late, "MAJOR");
        ordered(late, "MINOR");
        confirmed(open, "MINOR");
        raised(fine, "MINOR");
        var due = database()
                .require(
                        Sql.of(
                                "SELECT min(o.due) AS due FROM rectification_order o JOIN finding f ON f.id = o.finding_id"
                                        + " WHERE f.unit_id = ?",
                                idOf(late)),
                        row -> row.date("due"));
        today(due.plusDays(3));

        get(chen(), "/plans/suggestions?within=" + top)
                .then()
                .statusCode(200)
                .body("items.unitCode", equalTo(List.of(late, last, open)))
                .body("items[0].points", equalTo(9))
                .body(
                        "items[0].reasons.ground",
                        equalTo(List.of("BOTTOM_RANK", "OPEN_FINDING", "OVERDUE_ORDER", "REPEATED_FINDING")))
                .body("items[0].reasons.count", equalTo(List.of(1, 2, 1, 1)))
                .body("items[0].reasons.points", equalTo(List.of(3, 2, 2, 2)))
                .body("items[0].reasons[2].text", equalTo("1 overdue rectification orders, the oldest by 3 days"))
                .body("items[1].points", equalTo(6))
                .body(
                        "items[1].reasons.text",
                        equalTo(List.of("2 of its people were last of their groups in the latest appraisal")))
                .body("items[2].points", equalTo(1))
                .body("items[2].unitName", equalTo("单位" + open));
        today(due);
        get(chen(), "/plans/suggestions?within=" + late).then().body("items[0].points", equalTo(7));
    }

    @Test
    void countsTheLatestComputationOfTheLatestYear() {
        var top = aUnit();
        var first = aUnitUnder(top);
        var second = aUnitUnder(top);
        var run = UUID.randomUUID();
        var path = "/plans/suggestions?within=" + top;
        ranked(UUID.randomUUID(), 2024, 1, "G", at(first, 3));
        get(chen(), path).then().body("items.unitCode", equalTo(List.of(first)));

        ranked(run, 2025, 5, "G", at(second, 1));
        get(chen(), path).then().body("items.unitCode", equalTo(List.of(second)));

        ranked(run, 2025, 4, "G", at(first, 1));
        get(chen(), path).then().body("items.unitCode", equalTo(List.of(second)));

        ranked(run, 2025, 6, "G");
        get(chen(), path).then().body("items", empty());
        assertThat(value(Sql.of("SELECT bottom::text AS value FROM group_standing WHERE run_id = ?", run)))
                .isEqualTo("0");
    }

    @Test
    void countsClaimsThatTheUnitIsLateWith() {
        var claim = Petitions.in(PetitionState.TRANSFERRED);
        Petitions.in(PetitionState.HANDLING, Petitions.aClaim(claim.unit(), claim.parent()));
        // What the office has to pass on is not the unit's fault.
        Petitions.aClaim(claim.unit(), claim.parent());
        var path = "/plans/suggestions?within=" + claim.unit();
        today(LocalDate.of(2026, 3, 17));
        get(chen(), path).then().body("items", empty());

        today(LocalDate.of(2026, 3, 19));

        get(chen(), path)
                .then()
                .body("items[0].points", equalTo(2))
                .body("items[0].reasons.ground", equalTo(List.of("OVERDUE_PETITION")))
                .body("items[0].reasons[0].text", equalTo("1 overdue claims, the oldest by 2 days"));
        today(LocalDate.of(2026, 5, 7));
        get(chen(), path).then().body("items[0].reasons[0].count", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, true", "2027-03-02, true", "2027-03-03, false"})
    void countsFindingsOfTheSameWindAsRepeatedForAYear(LocalDate day, boolean repeated) {
        var unit = aUnit();
        confirmed(unit, "MINOR");
        confirmed(unit, "MINOR");
        today(day);

        get(chen(), "/plans/suggestions?within=" + unit)
                .then()
                .body(
                        "items[0].reasons.ground",
                        equalTo(repeated ? List.of("OPEN_FINDING", "REPEATED_FINDING") : List.of("OPEN_FINDING")));
    }

    @Test
    void narrowsToAKindAndPages() {
        var top = aUnit();
        // By code as texts go: T100 stands before T99.
        var codes = Stream.of(aUnitUnder(top), aUnitUnder(top)).sorted().toList();
        var one = codes.getFirst();
        var two = codes.getLast();
        confirmed(one, "MINOR");
        confirmed(two, "MINOR");
        database().update(Sql.of("UPDATE unit SET kind = 'TOWNSHIP' WHERE code = ?", two));
        var path = "/plans/suggestions?within=" + top;

        get(chen(), path + "&kind=TOWNSHIP").then().body("items.unitCode", equalTo(List.of(two)));
        var page = get(li(), path + "&limit=1");
        page.then().body("items.unitCode", equalTo(List.of(one)));
        get(li(), path + "&limit=1&cursor=" + page.path("next"))
                .then()
                .body("items.unitCode", equalTo(List.of(two)))
                .body("next", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inspector",
                "discipline",
                "organisation",
                "unit-leader",
                "unit-hr",
                "cadre",
                "petition-office",
                "system-admin"
            })
    void suggestsToNobodyElse(String role) {
        get(TestIssuer.token("somebody", role), "/plans/suggestions").then().statusCode(403);
    }
}
