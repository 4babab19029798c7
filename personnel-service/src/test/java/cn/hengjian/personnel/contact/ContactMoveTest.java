package cn.hengjian.personnel.contact;

import static cn.hengjian.personnel.contact.Contacts.done;
import static cn.hengjian.personnel.contact.Contacts.step;
import static cn.hengjian.personnel.contact.Contacts.visit;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a link when its leader moves, or the leader's unit does. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ContactMoveTest {

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

    @Test
    void isHandedOverWhenTheLeaderMoves() {
        var contacts = Contacts.begin();
        var posting = County.appoint(contacts.leader(), County.aPost(contacts.unit()), "2026-01-01");
        var id = contacts.active("STUDENT", "李小明");
        var problem = step(contacts.self(), id, "visits", visit("2026-03-02"))
                .jsonPath()
                .getString("problems[0].id");
        Contacts.scan();
        assertThat(Duty.of(id)).isEmpty();

        MovableClock.today(DAY.plusDays(7));
        done(Api.ORGANISATION.post(
                "/postings/" + posting + "/end", Map.of("validTo", "2026-03-09", "document", "衡委干〔2026〕3号")));
        Contacts.scan();
        Contacts.scan();

        assertThat(Duty.of(id)).containsExactly("HAND_OVER organisation 2026-04-08");
        var due = contacts.hr().get("/contact-links?waitsFor=HAND_OVER").jsonPath();
        assertThat(due.<String>getList("items.id")).containsExactly(id);
        done(step(contacts.hr(), id, "handover", contacts.handover()));
        assertThat(Duty.of(id)).containsExactly("TAKE_OVER  2026-03-19");
        assertThat(contacts.self().get("/contact-links/" + id).statusCode()).isEqualTo(200);
        assertThat(type(step(contacts.self(), id, "acceptance", Map.of())))
                .isEqualTo("/problems/another-person-required");
        assertThat(type(step(contacts.next(), id, "visits", visit("2026-03-09"))))
                .isEqualTo("/problems/another-person-required");
        done(step(contacts.self(), id, "visits", visit("2026-03-08")));
        assertThat(Duty.of(id)).hasSize(1);
        done(step(contacts.next(), id, "acceptance", Map.of()));

        assertThat(Duty.of(id)).isEmpty();
        assertThat(contacts.self().get("/contact-links/" + id).statusCode()).isEqualTo(404);
        var holders = contacts.next().get("/contact-links/" + id + "/holders").jsonPath();
        assertThat(holders.<String>getList("cadreNumber"))
                .containsExactly(
                        contacts.leader().number(), contacts.successor().number());
        assertThat(holders.<String>getList("until")).containsExactly("2026-03-09", null);
        assertThat(holders.<Integer>getList("visits")).containsExactly(2, 0);
        done(step(contacts.next(), id, "problems/" + problem + "/solution", Map.of("solution", "接手后解决")));
        assertThat(contacts.next()
                        .get("/contact-links/" + id + "/visits")
                        .jsonPath()
                        .<String>getList("items.cadreNumber"))
                .containsExactly(contacts.leader().number(), contacts.leader().number());
    }

    /** Whoever moves to another unit leaves the link with the one that he or she comes from. */
    @Test
    void staysInTheUnitThatTheLeaderLeft() {
        var contacts = Contacts.begin();
        var first = County.appoint(contacts.leader(), County.aPost(contacts.unit()), "2026-01-01");
        var id = contacts.active("STUDENT", "李小明");
        var elsewhere = County.aDepartment();
        done(Api.ORGANISATION.post(
                "/postings/" + first + "/end", Map.of("validTo", "2026-03-02", "document", "衡委干〔2026〕4号")));
        County.appoint(contacts.leader(), County.aPost(elsewhere), "2026-03-02");
        Contacts.scan();

        assertThat(Duty.of(id)).hasSize(1);
        assertThat(Api.ofUnit(elsewhere.code(), "unit-hr")
                        .get("/contact-links/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(step(Api.ofUnit(elsewhere.code(), "unit-hr"), id, "handover", contacts.handover())
                        .statusCode())
                .isEqualTo(404);
        done(step(contacts.hr(), id, "handover", contacts.handover()));
        // Back to the one before: he or she takes it up in the new unit.
        done(step(
                Api.ORGANISATION,
                id,
                "handover",
                Map.of("successor", contacts.leader().number(), "reason", "仍由原领导联系")));
        done(step(contacts.self(), id, "acceptance", Map.of()));
        Contacts.scan();
        assertThat(Duty.of(id)).isEmpty();
        assertThat(Api.ofUnit(elsewhere.code(), "unit-hr")
                        .get("/contact-links/" + id)
                        .statusCode())
                .isEqualTo(200);
        assertThat(contacts.hr().get("/contact-links/" + id).statusCode()).isEqualTo(404);
    }

    /** A merger moves nobody: the link goes with the leader's unit, and nothing is due. */
    @Test
    void goesAlongWhenTheUnitIsMerged() {
        var contacts = Contacts.begin();
        County.appoint(contacts.leader(), County.aPost(contacts.unit()), "2026-01-01");
        var id = contacts.active("STUDENT", "李小明");
        var into = County.aDepartment();
        MovableClock.today(DAY.plusDays(7));
        done(Api.ORGANISATION.post(
                "/reorganisations",
                Map.of(
                        "document",
                        "衡编发〔2026〕2号",
                        "effectiveOn",
                        "2026-03-09",
                        "reason",
                        "机构改革",
                        "merge",
                        List.of(Map.of("fromCodes", List.of(contacts.unit().code()), "intoCode", into.code())))));

        Contacts.scan();

        assertThat(Duty.of(id)).isEmpty();
        assertThat(Api.ofUnit(into.code(), "unit-hr")
                        .get("/contact-links/" + id)
                        .jsonPath()
                        .getString("unitCode"))
                .isEqualTo(into.code());
        assertThat(contacts.hr().get("/contact-links/" + id).statusCode()).isEqualTo(404);
    }

    /** There and back again: the link is where the last act led, at each further scan, too. */
    @Test
    void goesAlongThereAndBack() {
        var contacts = Contacts.begin();
        var post = County.aPost(contacts.unit());
        County.appoint(contacts.leader(), post, "2026-01-01");
        var id = contacts.active("STUDENT", "李小明");
        var version = version(id);
        var other = County.aDepartment();
        MovableClock.today(DAY.plusDays(8));
        split("2026-03-09", contacts.unit().code(), other.code(), post);
        split("2026-03-10", other.code(), contacts.unit().code(), post);

        Contacts.scan();
        Contacts.scan();

        assertThat(contacts.hr().get("/contact-links/" + id).jsonPath().getString("unitCode"))
                .isEqualTo(contacts.unit().code());
        assertThat(version(id)).isEqualTo(version);
        assertThat(Duty.of(id)).isEmpty();
    }

    private static String version(String link) {
        return Stored.text("SELECT version::text AS value FROM contact_link WHERE id = ?::uuid", link);
    }

    private static void split(String on, String from, String into, County.Post post) {
        done(Api.ORGANISATION.post(
                "/reorganisations",
                Map.of(
                        "document",
                        "衡编发〔2026〕3号",
                        "effectiveOn",
                        on,
                        "reason",
                        "机构改革",
                        "split",
                        List.of(Map.of("fromCode", from, "intoCode", into, "postCodes", List.of(post.code()))))));
    }

    @Test
    void isDueForWhoIsALeaderNoMoreAndNotForWhoStays() {
        var contacts = Contacts.begin();
        var first = County.appoint(contacts.leader(), County.aPost(contacts.unit()), "2026-01-01");
        var id = contacts.active("STUDENT", "李小明");
        MovableClock.today(DAY.plusDays(1));
        done(Api.ORGANISATION.post(
                "/postings/" + first + "/end", Map.of("validTo", "2026-03-03", "document", "衡委干〔2026〕5号")));
        Contacts.scan();
        assertThat(Duty.of(id)).hasSize(1);

        County.appoint(contacts.leader(), County.aPost(contacts.unit()), "2026-03-03");
        Contacts.scan();
        assertThat(Duty.of(id)).isEmpty();

        level(contacts, "NONE");
        Contacts.scan();
        assertThat(Duty.of(id)).hasSize(1);
    }

    private static void level(Contacts contacts, String level) {
        Stored.database()
                .update(Sql.of(
                        "UPDATE cadre SET level = ? WHERE id = ?::uuid",
                        level,
                        contacts.leader().id()));
    }
}
