package cn.hengjian.personnel.contact;

import static cn.hengjian.personnel.contact.Contacts.done;
import static cn.hengjian.personnel.contact.Contacts.step;
import static cn.hengjian.personnel.contact.Contacts.visit;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.platform.testing.RealParts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ContactAccountTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @BeforeEach
    void itIsNewYear() {
        MovableClock.today(NEW_YEAR);
    }

    @AfterEach
    void letTheClockGo() {
        MovableClock.release();
    }

    private static JsonNode read(Api api, String path) throws JsonProcessingException {
        var answer = api.get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return MAPPER.readTree(answer.asString());
    }

    private static JsonNode account(Contacts contacts, int year) throws JsonProcessingException {
        return read(contacts.self(), "/contact-accounts?year=" + year).at("/items/0");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> numbers(JsonNode page) {
        return texts(page.at("/items")).isEmpty()
                ? List.of()
                : StreamSupport.stream(page.at("/items").spliterator(), false)
                        .map(item -> item.at("/cadreNumber").asText())
                        .toList();
    }

    /** M03, M04: the work point and all five, and it is the leader who has to have taken them up. */
    @Test
    void isCompleteWithAllTypesAndTheWorkPoint() throws JsonProcessingException {
        var contacts = Contacts.begin();
        var unit = "&unit=" + contacts.unit().code();

        assertThat(texts(account(contacts, 2026).at("/missing")))
                .containsExactly("WORK_POINT", "VILLAGE", "HOUSEHOLD", "ENTERPRISE", "WORKER", "STUDENT");
        contacts.active("WORK_POINT", null);
        contacts.active("VILLAGE", null);
        contacts.active("HOUSEHOLD", "赵大");
        contacts.active("ENTERPRISE", "衡安机械厂");
        contacts.active("WORKER", "钱二");
        var student = Contacts.assign(contacts.student());
        assertThat(texts(account(contacts, 2026).at("/missing"))).containsExactly("STUDENT");
        assertThat(account(contacts, 2026).at("/complete").asBoolean()).isFalse();
        done(step(contacts.self(), student, "acceptance", Map.of()));

        assertThat(account(contacts, 2026).at("/complete").asBoolean()).isTrue();
        assertThat(numbers(read(Api.ORGANISATION, "/contact-accounts?year=2026" + unit)))
                .containsExactly(
                        contacts.leader().number(), contacts.successor().number());
        assertThat(numbers(read(Api.ORGANISATION, "/contact-accounts?year=2026&incomplete=true" + unit)))
                .containsExactly(contacts.successor().number());
        // Nothing was held a year before, and the year to come can't be reported on.
        assertThat(account(contacts, 2025).at("/missing")).hasSize(6);
        assertThat(Api.ORGANISATION.get("/contact-accounts?year=2027").statusCode())
                .isEqualTo(400);
        done(step(Api.ORGANISATION, student, "cancellation", Contacts.REASON));
        assertThat(texts(account(contacts, 2026).at("/missing"))).containsExactly("STUDENT");
    }

    /** 4 visits a year: 91 of 365 days are 0.99… visits and owe none, 92 owe one, the whole year owes four. */
    @Test
    void owesVisitsByTheDaysHeldRoundedDown() throws JsonProcessingException {
        var contacts = Contacts.begin();
        var id = contacts.active("STUDENT", "李小明");

        MovableClock.today(NEW_YEAR.plusDays(90));
        assertThat(account(contacts, 2026).at("/visitsDue").asInt()).isZero();
        MovableClock.today(NEW_YEAR.plusDays(91));
        assertThat(account(contacts, 2026).at("/visitsDue").asInt()).isEqualTo(1);
        assertThat(account(contacts, 2026).at("/visitsShort").asInt()).isEqualTo(1);
        var behind = "/contact-accounts?year=2026&behind=true&unit="
                + contacts.unit().code();
        assertThat(numbers(read(Api.ORGANISATION, behind)))
                .containsExactly(contacts.leader().number());
        done(step(contacts.self(), id, "visits", visit("2026-02-03")));
        assertThat(account(contacts, 2026).at("/visitsShort").asInt()).isZero();
        assertThat(numbers(read(Api.ORGANISATION, behind))).isEmpty();
        MovableClock.today(LocalDate.of(2026, 12, 30));
        assertThat(account(contacts, 2026).at("/visitsDue").asInt()).isEqualTo(3);
        MovableClock.today(LocalDate.of(2026, 12, 31));
        assertThat(account(contacts, 2026).at("/visitsDue").asInt()).isEqualTo(4);
        assertThat(account(contacts, 2026).at("/visitsShort").asInt()).isEqualTo(3);
    }

    /** A visit more to one target makes up for none to another, and visits to the work point are counted apart. */
    @Test
    void reckonsEachLinkForItself() throws JsonProcessingException {
        var contacts = Contacts.begin();
        var student = contacts.active("STUDENT", "李小明");
        contacts.active("WORKER", "钱二");
        var point = contacts.active("WORK_POINT", null);
        MovableClock.today(NEW_YEAR.plusDays(91));
        done(step(contacts.self(), student, "visits", visit("2026-02-03")));
        done(step(contacts.self(), student, "visits", visit("2026-02-04")));
        done(step(contacts.self(), point, "visits", visit("2026-02-05")));
        var wrong = step(contacts.self(), point, "visits", visit("2026-02-06"));
        done(step(
                contacts.hr(), point, "visits/" + wrong.jsonPath().getString("id") + "/cancellation", Contacts.REASON));

        var account = account(contacts, 2026);

        assertThat(account.at("/visitsDue").asInt()).isEqualTo(2);
        assertThat(account.at("/visitsMade").asInt()).isEqualTo(2);
        assertThat(account.at("/visitsShort").asInt()).isEqualTo(1);
        assertThat(account.at("/workPointVisits").asInt()).isEqualTo(1);
    }

    /** Each holder owes for his or her own days. */
    @Test
    void dividesTheYearBetweenTheHolders() throws JsonProcessingException {
        var contacts = Contacts.begin();
        var id = contacts.active("STUDENT", "李小明");
        MovableClock.today(LocalDate.of(2026, 7, 2));
        done(step(contacts.self(), id, "visits", visit("2026-07-01")));
        done(step(contacts.hr(), id, "handover", contacts.handover()));
        done(step(contacts.next(), id, "acceptance", Map.of()));
        MovableClock.today(LocalDate.of(2027, 1, 20));

        // 182 days until 1 July are 1.99…, 183 days from then on 2.005…
        var first = account(contacts, 2026);
        var second = read(contacts.next(), "/contact-accounts?year=2026").at("/items/0");
        assertThat(first.at("/visitsDue").asInt()).isEqualTo(1);
        assertThat(first.at("/visitsMade").asInt()).isEqualTo(1);
        assertThat(second.at("/visitsDue").asInt()).isEqualTo(2);
        assertThat(second.at("/visitsMade").asInt()).isZero();
        assertThat(texts(first.at("/missing"))).contains("STUDENT");
        assertThat(texts(second.at("/missing"))).doesNotContain("STUDENT");
        assertThat(first.at("/asOf").asText()).isEqualTo("2026-12-31");
    }

    @Test
    void isPagedAndInScope() throws JsonProcessingException {
        var contacts = Contacts.begin();
        var path = "/contact-accounts?year=2026&limit=1&unit=" + contacts.unit().code();

        var page = read(contacts.hr(), path);
        var rest = read(contacts.hr(), path + "&cursor=" + page.at("/next").asText());

        assertThat(numbers(page)).containsExactly(contacts.leader().number());
        assertThat(numbers(rest)).containsExactly(contacts.successor().number());
        assertThat(rest.at("/next").isNull()).isTrue();
        var foreign = Api.ofUnit(County.aDepartment().code(), "unit-hr");
        assertThat(numbers(read(
                        foreign,
                        "/contact-accounts?year=2026&unit=" + contacts.unit().code())))
                .isEmpty();
        assertThat(numbers(read(contacts.self(), "/contact-accounts?year=2026")))
                .containsExactly(contacts.leader().number());
        assertThat(Api.of("system-admin").get(path).statusCode()).isEqualTo(403);
    }
}
