package cn.hengjian.personnel.contact;

import static cn.hengjian.personnel.contact.Contacts.done;
import static cn.hengjian.personnel.contact.Contacts.step;
import static cn.hengjian.personnel.contact.Contacts.visit;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.contact.rules.ContactState;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Duty;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ContactCourseTest {

    private static final LocalDate DAY = MovableClock.ORDINARY_DAY;

    @BeforeEach
    void itIsThatDay() {
        MovableClock.today(DAY);
    }

    @AfterEach
    void letTheClockGo() {
        MovableClock.release();
    }

    private static String type(Response answer) {
        return answer.jsonPath().getString("type");
    }

    private static String pointer(Response answer) {
        return answer.jsonPath().getString("errors[0].pointer");
    }

    @Test
    void keepsThePersonsNameEncryptedAndOpensItForAReason() {
        var contacts = Contacts.begin();
        var assigned = Api.ORGANISATION.post("/contact-links", contacts.student());
        var id = assigned.jsonPath().getString("id");

        assertThat(assigned.jsonPath().getString("targetName")).isEqualTo("李**");
        assertThat(assigned.jsonPath().getString("number")).matches("CONTACT-2026-\\d{6}");
        assertThat(Stored.text(
                        "SELECT encode(person_name, 'escape') AS value FROM contact_link WHERE id = ?::uuid", id))
                .doesNotContain("李小明")
                .doesNotContain(new String("李小明".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        var opened = step(contacts.self(), id, "unmasking", Map.of("reason", "上门走访"));
        assertThat(opened.jsonPath().getString("name")).isEqualTo("李小明");
        assertThat(opened.header("Cache-Control")).isEqualTo("no-store");
        assertThat(step(contacts.self(), id, "unmasking", Map.of("reason", " ")).statusCode())
                .isEqualTo(422);
        assertThat(Stored.audited(id)).contains("cadre." + contacts.leader().number() + " contact-unmasked");
        assertThat(Stored.text("SELECT string_agg(detail::text, '') AS value FROM audit_entry WHERE object_id = ?", id))
                .contains("上门走访")
                .doesNotContain("李小明");
        var village = contacts.active("VILLAGE", null);
        assertThat(step(Api.ORGANISATION, village, "unmasking", Map.of("reason", "核对"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void asksForATargetOfItsType() {
        var contacts = Contacts.begin();
        var unknown = contacts.request("HERMIT", "李小明");
        var nameless = contacts.request("STUDENT", null);
        var named = contacts.request("VILLAGE", "某村");
        var noVillage = contacts.request("VILLAGE", null);
        noVillage.put("placeCode", contacts.unit().code());
        var county = contacts.request("WORK_POINT", null);
        county.put("placeCode", County.ROOT);
        var nobody = contacts.request("STUDENT", "李小明");
        nobody.put("cadreNumber", "C9999999");

        assertThat(pointer(Api.ORGANISATION.post("/contact-links", unknown))).isEqualTo("/type");
        assertThat(pointer(Api.ORGANISATION.post("/contact-links", nameless))).isEqualTo("/name");
        assertThat(pointer(Api.ORGANISATION.post("/contact-links", named))).isEqualTo("/name");
        assertThat(pointer(Api.ORGANISATION.post("/contact-links", noVillage))).isEqualTo("/placeCode");
        assertThat(pointer(Api.ORGANISATION.post("/contact-links", county))).isEqualTo("/placeCode");
        assertThat(pointer(Api.ORGANISATION.post("/contact-links", nobody))).isEqualTo("/cadreNumber");
        Contacts.assign(contacts.student());
        var twice = Api.ORGANISATION.post("/contact-links", contacts.student());
        assertThat(type(twice)).isEqualTo("/problems/contact-target-taken");
    }

    /** M03, M04: leaders are those of the levels that the pack names. */
    @Test
    void isForLeadersOnly() {
        var contacts = Contacts.begin();
        var record = County.aRecord(contacts.unit().code());
        record.put("level", "NONE");
        assertThat(Api.ORGANISATION.post("/cadres", record).statusCode()).isEqualTo(201);
        var request = contacts.student();
        request.put("cadreNumber", record.get("number"));

        var refused = Api.ORGANISATION.post("/contact-links", request);
        Stored.database().update(Sql.of("UPDATE cadre SET level = 'XK_F' WHERE number = ?", record.get("number")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("errors[0].code")).isEqualTo("not-a-leader");
        assertThat(Api.ORGANISATION.post("/contact-links", request).statusCode())
                .isEqualTo(201);
    }

    @Test
    void recordsAVisitADayWithWhatItFoundUntilItIsSolved() {
        var contacts = Contacts.begin();
        var id = contacts.active("STUDENT", "李小明");
        MovableClock.today(DAY.plusDays(10));

        var visited = step(contacts.self(), id, "visits", visit("2026-03-05"));
        var problem = visited.jsonPath().getString("problems[0].id");

        assertThat(visited.statusCode()).isEqualTo(201);
        assertThat(type(step(contacts.self(), id, "visits", visit("2026-03-05"))))
                .isEqualTo("/problems/contact-visited-that-day");
        assertThat(pointer(step(contacts.self(), id, "visits", visit("2026-03-13"))))
                .isEqualTo("/day");
        assertThat(step(contacts.self(), id, "visits", visit("2026-03-12")).statusCode())
                .isEqualTo(201);
        assertThat(step(contacts.self(), id, "visits", visit("2026-03-01")).statusCode())
                .isEqualTo(422);
        assertThat(step(contacts.self(), id, "visits", visit("2026-03-02")).statusCode())
                .isEqualTo(201);
        var link = Api.ORGANISATION.get("/contact-links/" + id).jsonPath();
        assertThat(link.getInt("visits")).isEqualTo(3);
        assertThat(link.getInt("openProblems")).isEqualTo(3);

        var path = "problems/" + problem + "/solution";
        var solved = step(contacts.self(), id, path, Map.of("solution", "助学金已到位"));
        assertThat(solved.jsonPath().getString("problems[0].solvedOn")).isEqualTo("2026-03-12");
        assertThat(type(step(contacts.self(), id, path, Map.of("solution", "再次"))))
                .isEqualTo("/problems/contact-problem-solved");
        var other = contacts.active("HOUSEHOLD", "赵大");
        assertThat(step(contacts.self(), other, path, Map.of("solution", "非本联系"))
                        .statusCode())
                .isEqualTo(404);

        var visitId = visited.jsonPath().getString("id");
        done(step(contacts.hr(), id, "visits/" + visitId + "/cancellation", Contacts.REASON));
        assertThat(step(contacts.hr(), id, "visits/" + visitId + "/cancellation", Contacts.REASON)
                        .statusCode())
                .isEqualTo(404);
        assertThat(step(contacts.self(), id, "visits", visit("2026-03-05")).statusCode())
                .isEqualTo(201);
        var listed = Api.ORGANISATION.get("/contact-links/" + id + "/visits").jsonPath();
        assertThat(listed.<String>getList("items.day"))
                .containsExactly("2026-03-12", "2026-03-05", "2026-03-05", "2026-03-02");
        assertThat(listed.<String>getList("items.cancelledFor")).containsOnlyOnce("工作需要");
    }

    @Test
    void visitsNobodyOnADayOfLeaveNorTheOtherWay() {
        var contacts = Contacts.begin();
        var id = contacts.active("STUDENT", "李小明");
        var absences = "/cadres/" + contacts.leader().id() + "/absences";
        var leave = Map.of("kind", "LEAVE", "firstDay", "2026-03-03", "lastDay", "2026-03-04");
        done(contacts.hr().post(absences, leave));
        MovableClock.today(DAY.plusDays(5));

        assertThat(type(step(contacts.self(), id, "visits", visit("2026-03-04"))))
                .isEqualTo("/problems/contact-visitor-away");
        done(step(contacts.self(), id, "visits", visit("2026-03-05")));
        var over =
                contacts.hr().post(absences, Map.of("kind", "TRIP", "firstDay", "2026-03-05", "lastDay", "2026-03-06"));
        assertThat(type(over)).isEqualTo("/problems/absence-on-contact-visit");
        assertThat(contacts.hr()
                        .post(absences, Map.of("kind", "TRIP", "firstDay", "2026-03-06", "lastDay", "2026-03-06"))
                        .statusCode())
                .isEqualTo(201);
    }

    /** SM-15: a replacement is due in 30 days; assigning it is what closes the duty. */
    @Test
    void waitsForAReplacementOfWhatEnded() {
        var contacts = Contacts.begin();
        var id = contacts.active("STUDENT", "李小明");
        MovableClock.today(DAY.plusDays(30));
        done(step(contacts.self(), id, "visits", visit("2026-03-20")));

        assertThat(pointer(step(contacts.hr(), id, "end", Map.of("endedOn", "2026-03-19", "reason", "GRADUATED"))))
                .isEqualTo("/endedOn");
        assertThat(pointer(step(contacts.hr(), id, "end", Map.of("endedOn", "2026-04-02", "reason", "GRADUATED"))))
                .isEqualTo("/endedOn");
        assertThat(pointer(step(contacts.hr(), id, "end", Map.of("endedOn", "2026-03-20", "reason", "WHIM"))))
                .isEqualTo("/reason");
        done(step(contacts.hr(), id, "end", Map.of("endedOn", "2026-03-20", "reason", "GRADUATED")));

        // 30 days after 20 March 2026 is Sunday, 19 April: the next working day counts.
        assertThat(Duty.of(id)).containsExactly("REPLACE organisation 2026-04-20");
        assertThat(Duty.docket(Api.ORGANISATION, 60))
                .anyMatch(item -> item.path("caseId").asText().equals(id));
        MovableClock.today(LocalDate.of(2026, 4, 16));
        Duty.scan();
        assertThat(Stored.events("contact.reminded.v1", id)).hasSize(1);
        MovableClock.today(LocalDate.of(2026, 4, 21));
        Duty.scan();
        assertThat(Stored.events("contact.overdue.v1", id).getFirst().getString("task"))
                .isEqualTo("REPLACE");

        var household = contacts.request("HOUSEHOLD", "赵大");
        household.put("replaces", id);
        var others = contacts.replacement(id);
        others.put("cadreNumber", contacts.successor().number());
        assertThat(pointer(Api.ORGANISATION.post("/contact-links", household))).isEqualTo("/replaces");
        assertThat(pointer(Api.ORGANISATION.post("/contact-links", others))).isEqualTo("/replaces");
        assertThat(Duty.of(id)).hasSize(1);
        Contacts.assign(contacts.replacement(id));
        assertThat(Duty.of(id)).isEmpty();
        assertThat(Contacts.state(id)).isEqualTo("REPLACED");
    }

    /** M04: hand-over on transfer; visits, problems and history stay with the link. */
    @Test
    void endsAndCancelsWithoutAHolderLeftBehind() {
        var contacts = Contacts.begin();
        var ended = contacts.in(ContactState.ENDED);
        var handed = contacts.in(ContactState.HANDED_OVER);
        done(step(contacts.hr(), handed, "end", Contacts.ending()));

        assertThat(List.of(ended, handed)).allSatisfy(id -> {
            assertThat(Stored.count("contact_holder WHERE link_id = ?::uuid", id))
                    .isZero();
            assertThat(Stored.count("contact_link WHERE id = ?::uuid AND successor_id IS NULL", id))
                    .isEqualTo(1);
        });
    }
}
