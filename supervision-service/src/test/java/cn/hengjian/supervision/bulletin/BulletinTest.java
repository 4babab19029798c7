package cn.hengjian.supervision.bulletin;

import static cn.hengjian.supervision.testing.Campaigns.aCadre;
import static cn.hengjian.supervision.testing.Campaigns.committee;
import static cn.hengjian.supervision.testing.County.aFinding;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.as;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static cn.hengjian.supervision.testing.County.zhao;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.bulletin.rules.BulletinEvent;
import cn.hengjian.supervision.bulletin.rules.BulletinState;
import cn.hengjian.supervision.testing.County;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
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
class BulletinTest {

    private static final Map<String, ?> PLAIN = Map.of(
            "text", Map.of("zhCN", "作风总体好转。", "en", "Style has improved."),
            "title", Map.of("zhCN", "通报", "en", "Bulletin"));

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private static String path(String id) {
        return "/bulletins/" + id;
    }

    private static Response draft(String from, String to) {
        return post(chen(), "/bulletins", Map.of("from", from, "to", to));
    }

    /** A draft whose words point to nobody. */
    private static String drafted() {
        String id = draft("2026-01", "2026-03").then().statusCode(201).extract().path("id");
        edit(chen(), id, 0, PLAIN).then().statusCode(200);
        return id;
    }

    private static Response edit(String token, String id, int version, Map<String, ?> words) {
        return as(token)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body(words)
                .patch(County.ROOT + path(id));
    }

    private static String stored(String id, String column) {
        return value(Sql.of("SELECT " + column + "::text AS value FROM bulletin WHERE id = ?::uuid", id));
    }

    /** In a month that no other test has findings in. */
    private static void findings(LocalDate day, String unit, String wind, int count) {
        today(day);
        for (int i = 0; i < count; i++) {
            var finding = aFinding(unit, "MINOR");
            finding.put("windCode", wind);
            post(chen(), "/findings", finding).then().statusCode(201);
        }
    }

    @Test
    void draftsFromTheNumbersWithoutSmallOnes() {
        var many = aUnit();
        var few = aUnit();
        findings(LocalDate.of(2031, 5, 6), many, "W1.2", 3);
        findings(LocalDate.of(2031, 5, 6), few, "W4", 2);

        var answer = draft("2031-05", "2031-05");

        answer.then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("number", matchesPattern("BULL-2031-\\d{6}"))
                .body("state", equalTo("DRAFT"))
                .body("firstDay", equalTo("2031-05-01"))
                .body("lastDay", equalTo("2031-05-31"))
                .body("title.zhCN", equalTo("2031-05 至 2031-05 作风问题通报"))
                .body(
                        "text.zhCN",
                        containsString("全县共发现作风问题 5 个。\n思想作风：3 个。\n工作作风：少于 3 个。\n问题较多的单位：单位" + many + "（3 个）。"))
                .body(
                        "text.en",
                        containsString(
                                "findings in the county: 5.\nIdeological style: 3.\nWork style: fewer than 3.\n"))
                .body("text.zhCN", not(containsString("单位" + few + "（")))
                .body("writtenBy", equalTo("supervision.chen"))
                .body("allowedTransitions", equalTo(List.of("EDIT")))
                .body("history.event", equalTo(List.of("CREATE")));
        answer.then().header("Location", containsString(County.ROOT + path(answer.path("id"))));
    }

    static Stream<Arguments> transitions() {
        return Arrays.stream(BulletinState.values())
                .flatMap(state -> Arrays.stream(BulletinEvent.values()).map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("transitions")
    void makesWhatIsListedAndRefusesTheRest(BulletinState from, BulletinEvent event) {
        var id = bulletinIn(from);
        var listed = BulletinStates.MACHINE.transitions().stream()
                .filter(transition -> transition.from() == from && transition.event() == event)
                .findFirst();

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

    private static String bulletinIn(BulletinState state) {
        var id = drafted();
        for (var event : switch (state) {
            case DRAFT -> List.<BulletinEvent>of();
            case CHECKED -> List.of(BulletinEvent.CHECK);
            case APPROVED -> List.of(BulletinEvent.CHECK, BulletinEvent.APPROVE);
            case ISSUED -> List.of(BulletinEvent.CHECK, BulletinEvent.APPROVE, BulletinEvent.ISSUE);
        }) {
            request(event, id).then().statusCode(200);
        }
        return id;
    }

    private static Response request(BulletinEvent event, String id) {
        return switch (event) {
            case EDIT -> {
                int version = get(chen(), path(id)).path("version");
                yield edit(chen(), id, version, PLAIN);
            }
            case CHECK -> post(zhao(), path(id) + "/check", Map.of());
            case RETURN -> post(committee(), path(id) + "/return", Map.of("reason", "请核实数字"));
            case APPROVE -> post(committee(), path(id) + "/approval");
            case ISSUE -> post(chen(), path(id) + "/issue");
        };
    }

    @Test
    void takesThreePersonsFromDraftToApproval() {
        var id = drafted();
        var chenOfTheCommittee = TestIssuer.token("supervision.chen", "county-committee");
        var zhaoOfTheCommittee = TestIssuer.token("supervision.zhao", "county-committee");

        post(chen(), path(id) + "/check", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"));
        post(zhao(), path(id) + "/check", Map.of())
                .then()
                .statusCode(200)
                .body("checkedBy", equalTo("supervision.zhao"))
                .body("checkedOn", equalTo("2026-03-02"));
        for (var involved : List.of(chenOfTheCommittee, zhaoOfTheCommittee)) {
            post(involved, path(id) + "/approval")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/another-person-required"));
        }
        post(committee(), path(id) + "/approval").then().statusCode(200).body("approvedBy", equalTo("committee.zhou"));

        assertThat(stored(id, "state")).isEqualTo("APPROVED");
    }

    @Test
    void isCheckedAnewAfterAReturn() {
        var id = bulletinIn(BulletinState.CHECKED);

        post(committee(), path(id) + "/return", Map.of("reason", "请核实数字"))
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("history[3].reason", equalTo("请核实数字"));

        assertThat(stored(id, "checked_by")).isEmpty();
        // Who checked before may write now, and then is no checker.
        int version = get(zhao(), path(id)).path("version");
        edit(zhao(), id, version, PLAIN).then().statusCode(200).body("writtenBy", equalTo("supervision.zhao"));
        post(zhao(), path(id) + "/check", Map.of()).then().statusCode(409);
        post(chen(), path(id) + "/check", Map.of()).then().statusCode(200);
    }

    @Test
    void holdsNoNameOfACadreUnlessTheWordMeansNobody() {
        var unit = aUnit();
        var id = drafted();
        aCadre("N" + unit, unit);
        var name = value(Sql.of("SELECT name AS value FROM cadre WHERE number = ?", "N" + unit));
        edit(chen(), id, 1, Map.of("text", Map.of("zhCN", "对" + name + "。提出批评")))
                .then()
                .statusCode(200);

        post(zhao(), path(id) + "/check", Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/bulletin-betrays-persons"))
                .body("errors.code.unique()", equalTo(List.of("name")))
                .body("errors.detail.find { it == '“%s”' }".formatted(name), equalTo("“" + name + "”"));
        var found =
                post(zhao(), path(id) + "/check", Map.of())
                        .then()
                        .extract()
                        .<List<String>>path("errors.detail")
                        .stream()
                        .map(word -> word.substring(1, word.length() - 1))
                        .toList();
        post(zhao(), path(id) + "/check", Map.of("cleared", found))
                .then()
                .statusCode(200)
                .body("history.find { it.event == 'CHECK' }.reason", containsString(name));
    }

    @ParameterizedTest
    @CsvSource({"2, 409", "3, 200"})
    void namesNoUnitThatHasFewFindings(int findings, int status) {
        var unit = aUnit();
        findings(LocalDate.of(2032, 6, 7), unit, "W1", findings);
        String id = draft("2032-06", "2032-06").path("id");
        var text = "批评单位" + unit + "，";
        edit(chen(), id, 0, Map.of("text", Map.of("zhCN", text, "en", "x"), "title", Map.of("zhCN", "t", "en", "t")))
                .then()
                .statusCode(200);

        var answer = post(zhao(), path(id) + "/check", Map.of());

        answer.then().statusCode(status);
        if (status == 409) {
            answer.then().body("errors.detail", equalTo(List.of("“单位" + unit + "”")));
        }
    }

    @Test
    void isChangedOnlyInTheVersionThatWasRead() {
        var id = drafted();

        edit(chen(), id, 0, PLAIN).then().statusCode(412);
        edit(chen(), id, 1, Map.of("title", Map.of("zhCN", " ")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/title/zhCN"));
        edit(chen(), id, 1, Map.of("title", Map.of("zhCN", "三月通报")))
                .then()
                .statusCode(200)
                .body("title.zhCN", equalTo("三月通报"))
                .body("title.en", equalTo("Bulletin"));

        assertThat(stored(id, "title_zh")).isEqualTo("三月通报");
    }

    @ParameterizedTest
    @CsvSource({"2026-13, 2026-03, 422", "2026-04, 2026-03, 422", "2020-01, 2026-03, 422", "2026-03, 2026-03, 201"})
    void takesUpToThreeYearsOfMonths(String from, String to, int status) {
        draft(from, to).then().statusCode(status);
    }

    @Test
    void isReadByUnitsOnceItIsIssued() {
        var unit = aUnit();
        var draft = drafted();
        var issued = bulletinIn(BulletinState.ISSUED);

        get(hr(unit), path(issued)).then().statusCode(200).body("allowedTransitions", empty());
        get(hr(unit), path(draft)).then().statusCode(404);
        get(chen(), path(UUID.randomUUID().toString())).then().statusCode(404);
        get(hr(unit), "/bulletins").then().body("items.state.unique()", equalTo(List.of("ISSUED")));
        get(committee(), "/bulletins?state=ISSUED&limit=1").then().body("items.id", equalTo(List.of(issued)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector", "hr-bureau", "petition-office", "cadre", "system-admin"})
    void isNotForOthers(String role) {
        var id = bulletinIn(BulletinState.ISSUED);
        var token = TestIssuer.token("somebody", role);

        get(token, "/bulletins").then().statusCode(403);
        get(token, path(id)).then().statusCode(403);
        post(token, "/bulletins", Map.of("from", "2026-01", "to", "2026-01"))
                .then()
                .statusCode(403);
        edit(token, id, 0, PLAIN).then().statusCode(403);
        post(token, path(id) + "/check", Map.of()).then().statusCode(403);
        post(token, path(id) + "/return", Map.of("reason", "r")).then().statusCode(403);
        post(token, path(id) + "/approval").then().statusCode(403);
        post(token, path(id) + "/issue").then().statusCode(403);
    }

    @Test
    void isWrittenAndIssuedByTheOfficeAndApprovedByTheCommittee() {
        var id = bulletinIn(BulletinState.CHECKED);

        post(chen(), path(id) + "/approval").then().statusCode(403);
        post(committee(), "/bulletins", Map.of("from", "2026-01", "to", "2026-01"))
                .then()
                .statusCode(403);
        post(committee(), path(id) + "/issue").then().statusCode(403);
        post(TestIssuer.token("discipline.he", "discipline"), path(id) + "/approval")
                .then()
                .statusCode(403);
    }
}
