package cn.hengjian.supervision.campaign;

import static cn.hengjian.supervision.testing.Campaigns.FIRST_DUE;
import static cn.hengjian.supervision.testing.Campaigns.aCampaign;
import static cn.hengjian.supervision.testing.Campaigns.committee;
import static cn.hengjian.supervision.testing.Campaigns.course;
import static cn.hengjian.supervision.testing.Campaigns.pass;
import static cn.hengjian.supervision.testing.Campaigns.passUntil;
import static cn.hengjian.supervision.testing.Campaigns.proposed;
import static cn.hengjian.supervision.testing.Campaigns.running;
import static cn.hengjian.supervision.testing.Campaigns.submitted;
import static cn.hengjian.supervision.testing.Campaigns.withHead;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.aUnitUnder;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.events;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static cn.hengjian.supervision.testing.County.zhao;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.campaign.rules.CampaignEvent;
import cn.hengjian.supervision.campaign.rules.CampaignState;
import cn.hengjian.supervision.cancellation.Cancelling;
import cn.hengjian.supervision.cancellation.CaseKind;
import cn.hengjian.supervision.course.rules.CourseState;
import cn.hengjian.supervision.testing.County;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CampaignTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String path(String id) {
        return "/campaigns/" + id;
    }

    private static String stored(String id, String column) {
        return value(Sql.of("SELECT " + column + "::text AS value FROM campaign WHERE id = ?::uuid", id));
    }

    private static long courses(String id) {
        return Long.parseLong(
                value(Sql.of("SELECT count(*)::text AS value FROM campaign_course WHERE campaign_id = ?::uuid", id)));
    }

    @Test
    void proposesACampaignWithTheLastDayOfEachStage() {
        var unit = aUnit();

        var answer = post(chen(), "/campaigns", aCampaign(unit));

        String id = answer.then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("number", matchesPattern("CAMP-2026-\\d{6}"))
                .body("state", equalTo("PROPOSED"))
                .body("scope.codes", equalTo(List.of(unit)))
                .body("units", equalTo(1))
                .body(
                        "stages.stage",
                        equalTo(List.of(
                                "PREPARED", "SOLICITING", "ANALYSING", "SELF_EXAMINATION", "MEASURES", "FOLLOW_UP")))
                .body(
                        "stages.deadline.due",
                        equalTo(List.of(
                                "2026-03-04", "2026-03-11", "2026-03-16", "2026-03-20", "2026-03-25", "2026-04-01")))
                .body("stages[1].name", equalTo("Soliciting opinions"))
                .body("stages[1].deadline.explanation[0].text", containsString("5 working days"))
                .body("proposedBy", equalTo("supervision.chen"))
                .body("policy", equalTo("CN-CURRENT/2"))
                .body("allowedTransitions", empty())
                .body("history.event", equalTo(List.of("CREATE")))
                .extract()
                .path("id");
        answer.then().header("Location", containsString(County.ROOT + path(id)));
        assertThat(courses(id)).isZero();
        assertThat(events(id)).isEmpty();
        get(committee(), path(id)).then().body("allowedTransitions", equalTo(List.of("APPROVE", "REJECT")));
    }

    /** The seed's campaign runs from the end of June to the end of July. */
    @Test
    void takesTheDaysThatAreStatedAndMovesThemOffWeekends() {
        var campaign = aCampaign(aUnit());
        campaign.put("startsOn", "2026-06-26");
        campaign.put("endsOn", "2026-07-31");
        campaign.put(
                "stages",
                List.of(
                        stage("PREPARED", "2026-06-30"),
                        // A Saturday.
                        stage("SOLICITING", "2026-07-04"),
                        stage("ANALYSING", "2026-07-10"),
                        stage("SELF_EXAMINATION", "2026-07-17"),
                        stage("MEASURES", "2026-07-24"),
                        stage("FOLLOW_UP", "2026-07-31")));

        post(chen(), "/campaigns", campaign)
                .then()
                .statusCode(201)
                .body(
                        "stages.deadline.due",
                        equalTo(List.of(
                                "2026-06-30", "2026-07-06", "2026-07-10", "2026-07-17", "2026-07-24", "2026-07-31")))
                .body(
                        "stages[1].deadline.explanation.kind",
                        equalTo(List.of("START_EXCLUDED", "PERIOD_ENDED", "ROLLED_OVER")));
    }

    private static Map<String, String> stage(String stage, String endsOn) {
        return Map.of("stage", stage, "endsOn", endsOn);
    }

    static List<Arguments> mistakes() {
        return List.of(
                Arguments.of("units", Map.of("codes", List.of("T99999")), "/units/codes/0", "unknown-unit"),
                Arguments.of("units", Map.of("subtree", "T99999"), "/units/subtree", "unknown-unit"),
                Arguments.of("units", Map.of("kinds", List.of("CIRCUS")), "/units", "no-units"),
                Arguments.of("units", Map.of(), "/units", "nothing-stated"),
                Arguments.of("endsOn", "2026-03-02", "/endsOn", "not-after-start"),
                Arguments.of("endsOn", "2026-03-31", "/endsOn", "too-early"),
                Arguments.of("title", " ", "/title", "not-blank"),
                Arguments.of("stages", List.of(stage("SOLICITING", "2026-03-10")), "/stages", "wrong-stages"),
                Arguments.of(
                        "stages",
                        List.of(
                                stage("PREPARED", "2026-03-04"),
                                stage("SOLICITING", "2026-03-04"),
                                stage("ANALYSING", "2026-03-10"),
                                stage("SELF_EXAMINATION", "2026-03-11"),
                                stage("MEASURES", "2026-03-12"),
                                stage("FOLLOW_UP", "2026-03-13")),
                        "/stages/1/endsOn",
                        "out-of-range"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void refusesAProposalWithAMistake(String field, Object wrong, String pointer, String code) {
        var campaign = aCampaign(aUnit());
        campaign.put("title", "有误的方案" + UUID.randomUUID());
        campaign.put(field, wrong);

        post(chen(), "/campaigns", campaign)
                .then()
                .statusCode(422)
                .body("errors.find { it.pointer == '%s' }.code".formatted(pointer), equalTo(code));

        assertThat(value(Sql.of(
                        "SELECT count(*)::text AS value FROM campaign WHERE title = ?",
                        campaign.get("title").toString())))
                .isEqualTo("0");
    }

    @Test
    void endsOnTheLastStagesDayAtTheEarliest() {
        var campaign = aCampaign(aUnit());
        campaign.put("endsOn", "2026-04-01");

        post(chen(), "/campaigns", campaign).then().statusCode(201);
    }

    @Test
    void opensACourseForEachUnitThatTheConditionsFit() {
        var top = aUnit();
        var below = aUnitUnder(top);
        var office = aUnitUnder(top);
        database().update(Sql.of("UPDATE unit SET kind = 'OFFICE' WHERE code = ?", office));
        var campaign = aCampaign();
        campaign.put("units", Map.of("subtree", top, "kinds", List.of("DEPARTMENT")));
        String id = post(chen(), "/campaigns", campaign)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        post(committee(), path(id) + "/approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("RUNNING"))
                .body("units", equalTo(2))
                .body("decidedBy", equalTo("committee.zhou"))
                .body("decidedOn", equalTo("2026-03-02"))
                .body("history.event", equalTo(List.of("CREATE", "APPROVE")));

        get(chen(), path(id) + "/board").then().body("units.unitCode", equalTo(List.of(top, below)));
        assertThat(events(id)).containsExactly("campaign.opened.v1");
        assertThat(value(Sql.of("SELECT payload ->> 'unitCodes' AS value FROM outbox WHERE aggregate_id = ?", id)))
                .isEqualTo("[\"%s\", \"%s\"]".formatted(top, below));
    }

    @Test
    void isApprovedByAnotherPersonThanTheProposer() {
        var id = proposed(aUnit());
        var both = TestIssuer.token("supervision.chen", "supervision-office", "county-committee");

        for (var refused : List.of(
                post(both, path(id) + "/approval"), post(both, path(id) + "/rejection", Map.of("reason", "r")))) {
            refused.then().statusCode(409).body("type", equalTo("/problems/another-person-required"));
        }

        get(both, path(id)).then().body("allowedTransitions", empty());
        assertThat(stored(id, "state")).isEqualTo("PROPOSED");
        assertThat(courses(id)).isZero();
    }

    @Test
    void isNotApprovedWhenNoUnitFitsAnyMore() {
        var unit = aUnit();
        database().update(Sql.of("UPDATE unit SET kind = ? WHERE code = ?", "KIND-" + unit, unit));
        var campaign = aCampaign();
        campaign.put("units", Map.of("kinds", List.of("KIND-" + unit)));
        String id = post(chen(), "/campaigns", campaign)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        database().update(Sql.of("UPDATE unit SET kind = 'DEPARTMENT' WHERE code = ?", unit));

        post(committee(), path(id) + "/approval").then().statusCode(409).body("errors[0].code", equalTo("units"));
    }

    static Stream<Arguments> transitions() {
        return Arrays.stream(CampaignState.values())
                .flatMap(state -> Arrays.stream(CampaignEvent.values()).map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("transitions")
    void makesWhatIsListedAndRefusesTheRest(CampaignState from, CampaignEvent event) {
        var unit = aUnit();
        var id = campaignIn(from, unit);
        var listed = CampaignStates.MACHINE.transitions().stream()
                .filter(transition -> transition.from() == from && transition.event() == event)
                .findFirst();
        if (event == CampaignEvent.CONCLUDE && listed.isPresent()) {
            passEveryGate(id, unit);
        }

        var answer = request(event, id);

        if (listed.isPresent()) {
            answer.then().statusCode(200);
        } else {
            answer.then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
        }
        get(chen(), path(id))
                .then()
                .body("state", equalTo(listed.map(t -> t.to()).orElse(from).name()));
    }

    private static String campaignIn(CampaignState state, String unit) {
        return switch (state) {
            case PROPOSED -> proposed(unit);
            case REJECTED -> {
                var id = proposed(unit);
                request(CampaignEvent.REJECT, id).then().statusCode(200);
                yield id;
            }
            case RUNNING -> running(unit);
            case CONCLUDED -> {
                var id = running(unit);
                passEveryGate(id, unit);
                request(CampaignEvent.CONCLUDE, id).then().statusCode(200);
                yield id;
            }
            case CANCELLED -> Cancelling.cancelled(CaseKind.CAMPAIGN, running(unit));
        };
    }

    private static void passEveryGate(String campaign, String unit) {
        passUntil(CourseState.CONCLUDED, withHead(course(campaign, unit), unit), unit);
    }

    private static Response request(CampaignEvent event, String id) {
        return switch (event) {
            case APPROVE -> post(committee(), path(id) + "/approval");
            case REJECT -> post(committee(), path(id) + "/rejection", Map.of("reason", "时机不成熟"));
            case CONCLUDE -> post(zhao(), path(id) + "/conclusion");
            case CANCEL -> Cancelling.cancel(CaseKind.CAMPAIGN, id);
        };
    }

    @Test
    void concludesOnlyWhenEveryUnitHasPassedEveryGate() {
        var one = aUnit();
        var two = aUnit();
        var id = running(one, two);
        passEveryGate(id, one);

        post(chen(), path(id) + "/conclusion")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/guard-missing"))
                .body("errors[0].code", equalTo("courses-concluded"))
                .body("detail", containsString("1 units"));
        passEveryGate(id, two);
        post(chen(), path(id) + "/conclusion").then().statusCode(200).body("concludedOn", equalTo("2026-03-02"));

        assertThat(events(id)).containsExactly("campaign.opened.v1", "campaign.concluded.v1");
    }

    @Test
    void showsAUnitOnlyRunningCampaignsThatItTakesPartIn() {
        var unit = aUnit();
        var proposal = proposed(unit);
        var foreign = running(aUnit());
        var own = running(unit);

        get(leader(unit), path(own)).then().statusCode(200).body("allowedTransitions", empty());
        get(leader(unit), path(proposal)).then().statusCode(404);
        get(leader(unit), path(foreign)).then().statusCode(404);
        get(leader(unit), path(foreign) + "/board").then().statusCode(404);
        get(hr(unit), "/campaigns").then().body("items.id", equalTo(List.of(own)));
        get(chen(), path(UUID.randomUUID().toString())).then().statusCode(404);
        get(committee(), "/campaigns?state=PROPOSED&limit=1").then().body("items.id", equalTo(List.of(proposal)));
    }

    @Test
    void pagesThroughTheList() {
        var unit = aUnit();
        var first = running(unit);
        var second = running(unit);

        var page = get(hr(unit), "/campaigns?limit=1");

        page.then().body("items.id", equalTo(List.of(second)));
        get(hr(unit), "/campaigns?limit=1&cursor=" + page.path("next"))
                .then()
                .body("items.id", equalTo(List.of(first)))
                .body("next", nullValue());
    }

    @Test
    void showsHowFarEachUnitIs() {
        var top = aUnit();
        var below = aUnitUnder(top);
        var other = aUnit();
        var id = running(top, below, other);
        pass(submitted(withHead(course(id, below), below), below)).then().statusCode(200);
        submitted(withHead(course(id, other), other), other);
        post(chen(), "/campaign-courses/" + course(id, other) + "/return", Map.of("reason", "重报"))
                .then()
                .statusCode(200);
        submitted(course(id, other), other);
        today(FIRST_DUE.plusDays(1));

        get(zhao(), path(id) + "/board")
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2026-03-05"))
                .body(
                        "units.unitCode",
                        equalTo(Stream.of(top, below, other).sorted().toList()))
                .body("stages.units", equalTo(List.of(2, 1, 0, 0, 0, 0, 0)))
                .body("stages[0].overdue", equalTo(1))
                .body("stages[0].atTheOffice", equalTo(1))
                .body("stages[0].name", equalTo("Prepared"))
                .body("units.find { it.unitCode == '%s' }.daysLeft".formatted(top), equalTo(-1))
                .body("units.find { it.unitCode == '%s' }.overdue".formatted(top), equalTo(true))
                .body("units.find { it.unitCode == '%s' }.head".formatted(top), nullValue())
                .body("units.find { it.unitCode == '%s' }.daysLeft".formatted(below), equalTo(6))
                .body("units.find { it.unitCode == '%s' }.head".formatted(below), equalTo("H" + below))
                .body("units.find { it.unitCode == '%s' }.daysLeft".formatted(other), nullValue())
                .body("units.find { it.unitCode == '%s' }.returns".formatted(other), equalTo(1));
        get(leader(top), path(id) + "/board")
                .then()
                .body("units.unitCode", equalTo(List.of(top, below)))
                .body("stages.units", equalTo(List.of(1, 1, 0, 0, 0, 0, 0)));
        get(leader(other), path(id) + "/board").then().body("units.unitCode", equalTo(List.of(other)));
    }

    @ParameterizedTest
    @CsvSource({
        "organisation, true",
        "discipline, true",
        "county-committee, true",
        "supervision-office, true",
        "inspector, false",
        "hr-bureau, false",
        "petition-office, false",
        "cadre, false",
        "system-admin, false",
    })
    void isReadByTheCountysOfficesThatHaveAPart(String role, boolean reads) {
        var id = running(aUnit());
        var token = TestIssuer.token("somebody", role);

        for (var path : List.of("/campaigns", path(id), path(id) + "/board")) {
            get(token, path).then().statusCode(reads ? 200 : 403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"organisation", "discipline", "inspector", "unit-leader", "unit-hr", "cadre", "system-admin"})
    void isProposedDecidedAndConcludedByNobodyElse(String role) {
        var unit = aUnit();
        var id = running(unit);
        var token = TestIssuer.unitToken("somebody", unit, role);

        post(token, "/campaigns", aCampaign(unit)).then().statusCode(403);
        post(token, path(id) + "/approval").then().statusCode(403);
        post(token, path(id) + "/rejection", Map.of("reason", "r")).then().statusCode(403);
        post(token, path(id) + "/conclusion").then().statusCode(403);
        post(chen(), path(id) + "/approval").then().statusCode(403);
        post(committee(), "/campaigns", aCampaign(unit)).then().statusCode(403);
    }
}
