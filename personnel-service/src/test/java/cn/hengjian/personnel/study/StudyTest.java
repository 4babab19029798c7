package cn.hengjian.personnel.study;

import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.study.rules.StudyEvent;
import cn.hengjian.personnel.study.rules.StudyState;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StudyTest {

    private static final Map<String, Object> TRAINING = Map.of(
            "training",
            "SPECIAL",
            "name",
            "科技专题班",
            "organiser",
            "市委党校",
            "startDate",
            "2026-01-12",
            "endDate",
            "2026-01-14",
            "hours",
            24);

    @BeforeEach
    void itIsAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
    }

    @AfterEach
    void letTheClockGo() {
        MovableClock.release();
    }

    private static String pointer(Response answer) {
        return answer.statusCode() + " " + answer.jsonPath().getString("errors[0].pointer") + " "
                + answer.jsonPath().getString("errors[0].code");
    }

    private static String type(Response answer) {
        return answer.jsonPath().getString("type");
    }

    @ParameterizedTest
    @EnumSource
    void makesWhatIsListedAndRefusesTheRest(StudyState from) {
        for (var event : StudyEvent.values()) {
            var studies = Studies.begin();
            var listed = StudyStates.MACHINE.transitions().stream()
                    .filter(transition -> transition.from() == from && transition.event() == event)
                    .findFirst();
            var id = studies.in(from);

            var answer = studies.step(event, id);

            var made = "%s %s: %s".formatted(from, event, answer.asString());
            assertThat(answer.statusCode()).as(made).isEqualTo(listed.isPresent() ? 200 : 409);
            if (listed.isEmpty()) {
                assertThat(type(answer)).as(made).isEqualTo("/problems/transition-refused");
            }
            assertThat(Studies.state(id))
                    .isEqualTo(listed.map(transition -> transition.to().name()).orElse(from.name()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-02, 2026-02-03, FULL, 16, 201 null null",
        "2026-02-02, 2026-02-03, FULL, 16.5, 422 /hours too-many",
        "2026-02-02, 2026-02-02, MORNING, 4, 201 null null",
        "2026-02-02, 2026-02-02, AFTERNOON, 4.5, 422 /hours too-many",
        "2026-02-02, 2026-02-02, FULL, 0.25, 422 /hours not-in-steps",
        "2026-02-02, 2026-02-03, MORNING, 4, 422 /portion part-of-a-day",
        "2026-02-03, 2026-02-02, FULL, 4, 422 /endDate before-start",
        "2025-12-31, 2026-01-01, FULL, 4, 422 /endDate another-year",
        "2026-03-02, 2026-03-02, FULL, 4, 201 null null",
        "2026-03-02, 2026-03-03, FULL, 4, 422 /endDate in-the-future",
    })
    void takesHoursThatTheDaysHaveRoomFor(String start, String end, String portion, String hours, String answer) {
        var studies = Studies.begin();
        var entry = studies.entry(start, end, hours);
        entry.put("portion", portion);

        assertThat(pointer(studies.self().post("/study-records", entry))).isEqualTo(answer);
    }

    @Test
    void overlapsNoOtherRecordOfTheSameCadre() {
        var studies = Studies.begin();
        var morning = studies.entry("2026-02-03", "2026-02-03", "3");
        morning.put("portion", "MORNING");
        var afternoon = studies.entry("2026-02-03", "2026-02-03", "3");
        afternoon.put("portion", "AFTERNOON");
        studies.enter(studies.entry("2026-02-01", "2026-02-02", "8"));
        var taken = studies.enter(morning);
        studies.enter(afternoon);

        for (var again : List.of(
                morning,
                studies.entry("2026-02-02", "2026-02-02", "2"),
                studies.entry("2026-02-03", "2026-02-05", "2"))) {
            assertThat(type(studies.self().post("/study-records", again))).isEqualTo("/problems/study-overlap");
        }
        studies.step(StudyEvent.REJECT, taken);
        studies.enter(morning);
        // Another cadre's days are his or her own.
        var other = Studies.begin();
        other.enter(other.entry("2026-02-01", "2026-02-02", "8"));
    }

    /** What the file has is named and not kept a second time; the database keeps both in step. */
    @Test
    void namesATrainingOfTheFile() {
        var studies = Studies.begin();
        var entries = "/cadres/" + studies.cadre().id() + "/entries/TRAINING";
        var training = Api.ORGANISATION.post(entries, TRAINING).jsonPath().getString("id");
        var entry = studies.entry("2026-01-12", "2026-01-14", "24");
        entry.put("trainingId", training);

        assertThat(pointer(studies.self().post("/study-records", entry))).isEqualTo("422 /trainingId on-file");
        entry.keySet().removeAll(List.of("title", "organiser", "startDate", "endDate"));
        var id = studies.enter(entry);
        var shown = studies.self().get("/study-records/" + id).jsonPath();
        assertThat(shown.getString("title")).isEqualTo("科技专题班");
        assertThat(shown.getString("organiser")).isEqualTo("市委党校");
        assertThat(shown.getString("endDate")).isEqualTo("2026-01-14");
        assertThat(Stored.count("study_record WHERE id = ?::uuid AND title IS NULL", id))
                .isEqualTo(1);

        var foreign = Studies.begin();
        entry.put("cadreNumber", foreign.cadre().number());
        assertThat(pointer(foreign.self().post("/study-records", entry))).isEqualTo("422 /trainingId unknown-training");
        var removed =
                Api.ORGANISATION.request().header("If-Match", "\"0\"").delete(Api.ROOT + entries + "/" + training);
        assertThat(type(removed)).isEqualTo("/problems/training-in-study-ledger");
        var corrected = new HashMap<>(TRAINING);
        corrected.put("endDate", "2026-01-15");
        var replaced = Api.ORGANISATION
                .request()
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(corrected)
                .put(Api.ROOT + entries + "/" + training);
        assertThat(replaced.statusCode()).as(replaced.asString()).isEqualTo(200);
        assertThat(studies.self().get("/study-records/" + id).jsonPath().getString("endDate"))
                .isEqualTo("2026-01-15");
    }

    @Test
    void asksForWhatIsNotOnFile() {
        var studies = Studies.begin();
        var bare = studies.entry("2026-02-02", "2026-02-02", "4");
        bare.keySet().removeAll(List.of("title", "startDate"));
        var topic = studies.entry("2026-02-02", "2026-02-02", "4");
        topic.put("topic", "ASTROLOGY");

        assertThat(studies.self().post("/study-records", bare).jsonPath().<String>getList("errors.pointer"))
                .containsExactly("/title", "/startDate");
        assertThat(pointer(studies.self().post("/study-records", topic))).isEqualTo("422 /topic unknown-code");
    }

    @Test
    void isConfirmedByNobodyWhoseItIsOrWhoEnteredIt() {
        var studies = Studies.begin();
        var own = studies.in(StudyState.SUBMITTED);
        var office = Api.ofCadreInOffice(studies.cadre().number(), "organisation");
        var entry = studies.entry("2026-02-09", "2026-02-09", "4");
        var byHr = studies.hr().post("/study-records", entry).jsonPath().getString("id");

        assertThat(type(office.post("/study-records/" + own + "/confirmation", Map.of())))
                .isEqualTo("/problems/another-person-required");
        assertThat(type(studies.step(StudyEvent.CONFIRM, byHr))).isEqualTo("/problems/another-person-required");
        assertThat(type(studies.step(StudyEvent.WITHDRAW, byHr))).isEqualTo("/problems/another-person-required");
        assertThat(Api.ORGANISATION
                        .post("/study-records/" + byHr + "/confirmation", Map.of())
                        .statusCode())
                .isEqualTo(200);
        assertThat(studies.hr().get("/study-records/" + own).jsonPath().<String>getList("allowedTransitions"))
                .containsExactly("CONFIRM", "REJECT");
        assertThat(Stored.audited(byHr))
                .containsExactly(
                        "user." + studies.unit().code().toLowerCase(Locale.ROOT) + " study-entered",
                        "org.wang study-step");
    }

    @Test
    void isSeenInTheUnitAndByTheCadreOnly() {
        var studies = Studies.begin();
        var id = studies.in(StudyState.SUBMITTED);
        var path = "/study-records/" + id;

        for (var api : List.of(
                studies.self(),
                studies.hr(),
                Api.ofUnit(studies.unit().code(), "unit-leader"),
                Api.ORGANISATION,
                Api.of("county-committee"))) {
            assertThat(api.get(path).statusCode()).isEqualTo(200);
        }
        var foreign = Api.ofUnit(County.aDepartment().code(), "unit-hr");
        var colleague = Api.ofCadre(County.aCadre(studies.unit()).number());
        for (var api : List.of(foreign, colleague)) {
            assertThat(api.get(path).statusCode()).isEqualTo(404);
            assertThat(api.get("/study-records?limit=200").jsonPath().<String>getList("items.id"))
                    .doesNotContain(id);
            assertThat(pointer(api.post("/study-records", studies.entry("2026-01-05", "2026-01-05", "4"))))
                    .isEqualTo("422 /cadreNumber unknown-cadre");
        }
        assertThat(foreign.post(path + "/confirmation", Map.of()).statusCode()).isEqualTo(404);
        assertThat(colleague.post(path + "/withdrawal", Map.of()).statusCode()).isEqualTo(404);
        assertThat(studies.self().post(path + "/confirmation", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(Api.of("county-committee")
                        .post(path + "/confirmation", Map.of())
                        .statusCode())
                .isEqualTo(403);
        for (var role : List.of("system-admin", "security-admin", "audit-admin")) {
            assertThat(Api.of(role).get(path).statusCode()).isEqualTo(403);
            assertThat(Api.of(role).get("/study-accounts?year=2026").statusCode())
                    .isEqualTo(403);
        }
        assertThat(Api.ORGANISATION.get("/study-records/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(studies.self()
                        .get("/study-records?year=2026&topic=LAW&state=SUBMITTED&unit="
                                + studies.unit().code() + "&cadre="
                                + studies.cadre().number())
                        .jsonPath()
                        .<String>getList("items.id"))
                .containsExactly(id);
    }
}
