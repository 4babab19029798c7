package cn.hengjian.personnel.contact;

import static cn.hengjian.personnel.contact.Contacts.step;
import static cn.hengjian.personnel.contact.Contacts.visit;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.contact.rules.ContactState;
import cn.hengjian.personnel.talk.Talks;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes near a contact link. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ContactAccessTest {

    private static final Map<String, String> UNMASK = Map.of("reason", "上门走访");

    @BeforeEach
    void itIsAnOrdinaryDay() {
        MovableClock.today(MovableClock.ORDINARY_DAY);
    }

    @AfterEach
    void letTheClockGo() {
        MovableClock.release();
    }

    @Test
    void isSeenInTheUnitByOfficesAndByTheLeader() {
        var contacts = Contacts.begin();
        var id = contacts.in(ContactState.ACTIVE);
        var path = "/contact-links/" + id;

        for (var api : List.of(
                contacts.self(),
                contacts.hr(),
                Api.ofUnit(contacts.unit().code(), "unit-leader"),
                Api.ORGANISATION,
                Api.of("county-committee"),
                Api.of("supervision-office"))) {
            assertThat(api.get(path).statusCode()).isEqualTo(200);
            assertThat(api.get(path + "/visits").statusCode()).isEqualTo(200);
            assertThat(api.get(path + "/holders").statusCode()).isEqualTo(200);
            assertThat(api.get("/contact-links?limit=200&cadre="
                                    + contacts.leader().number())
                            .jsonPath()
                            .<String>getList("items.id"))
                    .containsExactly(id);
        }
        assertThat(contacts.self().get("/contact-types").jsonPath().<String>getList("title"))
                .startsWith("work contact point", "village lifted out of poverty");
        assertThat(contacts.self().inChinese().get("/contact-types").jsonPath().<String>getList("title"))
                .containsExactly("工作联系点", "脱贫村", "监测户", "困难企业", "失业人员", "困难学生");
    }

    @Test
    void isAbsentForEverybodyElse() {
        var contacts = Contacts.begin();
        var id = contacts.in(ContactState.ACTIVE);
        var path = "/contact-links/" + id;
        var foreign = Api.ofUnit(County.aDepartment().code(), "unit-hr");
        // The successor is nobody to the link before it is handed over.
        for (var api : List.of(foreign, contacts.next())) {
            for (var part : List.of("", "/visits", "/holders")) {
                assertThat(api.get(path + part).statusCode()).isEqualTo(404);
            }
            assertThat(api.get("/contact-links?limit=200").jsonPath().<String>getList("items.id"))
                    .doesNotContain(id);
            assertThat(step(api, id, "unmasking", UNMASK).statusCode()).isEqualTo(404);
        }
        for (var act : List.of("handover", "end", "acceptance")) {
            var body = act.equals("end") ? Contacts.ending() : contacts.handover();
            var api = act.equals("acceptance") ? contacts.next() : foreign;
            assertThat(step(api, id, act, body).statusCode()).isEqualTo(404);
        }
        assertThat(step(contacts.next(), id, "visits", visit("2026-03-02")).statusCode())
                .isEqualTo(404);
        assertThat(Api.ORGANISATION.get("/contact-links/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        // A foreign leader can't be named either; the answer is that of a number that nobody has.
        assertThat(foreign.post("/contact-links", contacts.student()).statusCode())
                .isEqualTo(422);
        assertThat(Stored.count("contact_visit WHERE link_id = ?::uuid", id)).isZero();
    }

    @Test
    void isNotForRolesThatHaveNoBusinessHere() {
        var contacts = Contacts.begin();
        var id = contacts.in(ContactState.ACTIVE);

        for (var role : List.of("system-admin", "security-admin", "audit-admin", "petition-office")) {
            assertThat(Api.of(role).get("/contact-links/" + id).statusCode()).isEqualTo(403);
            assertThat(Api.of(role).post("/contact-links", contacts.student()).statusCode())
                    .isEqualTo(403);
        }
        assertThat(contacts.self().post("/contact-links", contacts.student()).statusCode())
                .isEqualTo(403);
        assertThat(step(contacts.self(), id, "end", Contacts.ending()).statusCode())
                .isEqualTo(403);
        assertThat(step(contacts.hr(), id, "cancellation", Contacts.REASON).statusCode())
                .isEqualTo(403);
        assertThat(step(contacts.hr(), id, "rating", Map.of("rating", "ORDINARY", "reason", "一般"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(step(Api.ORGANISATION, id, "visits", visit("2026-03-02")).statusCode())
                .isEqualTo(403);
        assertThat(step(Api.of("county-committee"), id, "unmasking", UNMASK).statusCode())
                .isEqualTo(403);
    }

    /** G2: neither one's own link nor that of kin. */
    @Test
    void isDecidedOnByNobodyWhoseOwnItIs() {
        var contacts = Contacts.begin();
        var id = contacts.in(ContactState.HANDED_OVER);
        var own = Api.ofCadreInOffice(contacts.leader().number(), "organisation");
        var successor = Api.ofCadreInOffice(contacts.successor().number(), "organisation");

        for (var api : List.of(own, successor)) {
            for (var refused : List.of(
                    step(api, id, "end", Contacts.ending()),
                    step(api, id, "cancellation", Contacts.REASON),
                    step(api, id, "handover", contacts.handover()))) {
                assertThat(refused.statusCode()).isEqualTo(409);
                assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/another-person-required");
            }
        }
        assertThat(own.post("/contact-links", contacts.student()).statusCode()).isEqualTo(409);
        assertThat(own.get("/contact-links/" + id).jsonPath().<String>getList("allowedTransitions"))
                .containsExactly("VISIT", "SOLVE");
        assertThat(Contacts.state(id)).isEqualTo("HANDED_OVER");
    }

    @Test
    void isDecidedOnByNoKin() {
        var contacts = Contacts.begin();
        var id = contacts.in(ContactState.ACTIVE);
        var kin = County.aCadre(County.aDepartment());
        var office = Api.ofCadreInOffice(kin.number(), "organisation");
        Talks.kin(contacts.leader(), kin);

        assertThat(step(office, id, "end", Contacts.ending()).statusCode()).isEqualTo(409);
        assertThat(office.post("/contact-links", contacts.request("WORKER", "钱二"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(step(Api.ORGANISATION, id, "end", Contacts.ending()).statusCode())
                .isEqualTo(200);
    }

    /** A visit of one's own is taken back by somebody else. */
    @Test
    void takesNoVisitOfOnesOwnBack() {
        var contacts = Contacts.begin();
        var id = contacts.in(ContactState.ACTIVE);
        var visit = step(contacts.self(), id, "visits", visit("2026-03-02"))
                .jsonPath()
                .getString("id");
        var own = Api.ofCadreInOffice(contacts.leader().number(), "organisation");

        assertThat(step(own, id, "visits/" + visit + "/cancellation", Contacts.REASON)
                        .statusCode())
                .isEqualTo(409);
        assertThat(Stored.count("contact_visit WHERE id = ?::uuid AND cancelled_by IS NULL", visit))
                .isEqualTo(1);
    }
}
