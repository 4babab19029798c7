package cn.hengjian.personnel.contact;

import static cn.hengjian.personnel.testing.MovableClock.ORDINARY_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.contact.rules.ContactEvent;
import cn.hengjian.personnel.contact.rules.ContactState;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.MovableClock;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.workflow.StateMachine.Transition;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every transition that the machine lists works over HTTP, and every other one is refused. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ContactMachineTest {

    private static final Map<String, String> RATING = Map.of("rating", "DEMONSTRATION", "reason", "成效明显");

    private static Contacts cast;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        MovableClock.today(ORDINARY_DAY);
        if (cast == null) {
            cast = Contacts.begin();
        }
    }

    @AfterEach
    void letsTheClockGo() {
        MovableClock.release();
    }

    @ParameterizedTest
    @EnumSource
    void makesWhatIsListedAndRefusesTheRest(ContactState from) {
        for (var event : ContactEvent.values()) {
            // A student is rated in no state, and who reopens a link is the system.
            if (event == ContactEvent.RATE || event == ContactEvent.REOPEN) {
                continue;
            }
            var cast = Contacts.begin();
            var listed = ContactStates.MACHINE.transitions().stream()
                    .filter(transition -> transition.from() == from && transition.event() == event)
                    .map(Transition::to)
                    .findFirst();
            var id = cast.in(from);

            var answer = cast.request(event, id, from);

            var made = "%s %s: %s".formatted(from, event, answer.asString());
            if (listed.isPresent()) {
                assertThat(answer.statusCode()).as(made).isBetween(200, 201);
            } else {
                assertThat(answer.statusCode()).as(made).isEqualTo(409);
                assertThat(answer.jsonPath().getString("type")).as(made).isEqualTo("/problems/transition-refused");
            }
            assertThat(Contacts.state(id))
                    .as(made)
                    .isEqualTo(listed.orElse(from).name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void ratesWorkContactPointsThatAreActive(ContactState from) {
        // A student's link is rated in no state; a work point's when it is active.
        if (from == ContactState.ACTIVE) {
            var cast = Contacts.begin();
            var point = cast.active("WORK_POINT", null);

            var rated = Contacts.step(Api.ORGANISATION, point, "rating", RATING);

            assertThat(rated.statusCode()).as(rated.asString()).isEqualTo(200);
            assertThat(rated.jsonPath().getString("rating")).isEqualTo("DEMONSTRATION");
        }
        var id = Contacts.begin().in(from);

        var student = Contacts.step(Api.ORGANISATION, id, "rating", RATING);

        assertThat(student.statusCode()).isEqualTo(409);
        assertThat(student.jsonPath().getString("type"))
                .isEqualTo(from == ContactState.ACTIVE ? "/problems/guard-missing" : "/problems/transition-refused");
    }

    @Test
    void reopensWhatACancelledLinkReplaced() {
        var ended = cast.in(ContactState.ENDED);
        var replacement = Contacts.assign(cast.replacement(ended));
        assertThat(Contacts.state(ended)).isEqualTo("REPLACED");

        Contacts.done(Contacts.step(Api.ORGANISATION, replacement, "cancellation", Contacts.REASON));

        var reopened = Api.ORGANISATION.get("/contact-links/" + ended).jsonPath();
        assertThat(reopened.getString("state")).isEqualTo("ENDED");
        assertThat(reopened.getString("waitsFor")).isEqualTo("REPLACE");
        assertThat(reopened.getString("waitsUntil")).isEqualTo("2026-04-01");
        Contacts.done(Api.ORGANISATION.post("/contact-links", cast.replacement(ended)));
    }

    @Test
    void coversEveryTransition() {
        assertThat(ContactStates.MACHINE.transitions().stream().map(Transition::event))
                .containsAll(Set.of(ContactEvent.values()));
    }
}
