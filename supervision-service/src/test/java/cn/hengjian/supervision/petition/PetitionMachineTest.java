package cn.hengjian.supervision.petition;

import static cn.hengjian.supervision.petition.Petitions.DECLINED;
import static cn.hengjian.supervision.petition.Petitions.EXTENSION;
import static cn.hengjian.supervision.petition.Petitions.REASON;
import static cn.hengjian.supervision.petition.Petitions.REPLY;
import static cn.hengjian.supervision.petition.Petitions.decision;
import static cn.hengjian.supervision.petition.Petitions.everybody;
import static cn.hengjian.supervision.submission.Mail.wu;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.leader;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.zhao;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.supervision.cancellation.Cancelling;
import cn.hengjian.supervision.cancellation.CaseKind;
import cn.hengjian.supervision.intake.Stranger;
import cn.hengjian.supervision.petition.Petitions.Claim;
import cn.hengjian.supervision.petition.rules.PetitionEvent;
import cn.hengjian.supervision.petition.rules.PetitionState;
import cn.hengjian.supervision.testing.MovableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transition that the machine lists works, for staff and for senders, and every other one is refused. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PetitionMachineTest {

    /** When the time to ask for a review of what is answered on the ordinary day has passed. */
    private static final LocalDate LAPSED = LocalDate.of(2026, 4, 2);

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    static Stream<Arguments> transitions() {
        return PetitionStates.MACHINE.transitions().stream()
                .filter(transition -> transition.event() != PetitionEvent.LAPSE)
                .map(transition -> Arguments.of(transition.from(), transition.event(), transition.to()));
    }

    @ParameterizedTest
    @MethodSource("transitions")
    void makesWhatIsListed(PetitionState from, PetitionEvent event, PetitionState to) {
        var claim = Petitions.in(from);

        request(event, from, claim).then().statusCode(200);

        requireState(claim, to);
    }

    @ParameterizedTest
    @EnumSource
    void refusesTheRest(PetitionState from) {
        var claim = Petitions.in(from);

        for (var event : PetitionEvent.values()) {
            if (event != PetitionEvent.LAPSE && !PetitionStates.lists(from, event)) {
                request(event, from, claim)
                        .then()
                        .statusCode(409)
                        .body("type", equalTo("/problems/transition-refused"));
                requireState(claim, from);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void lapsesWhereItIsListedOnly(PetitionState from) {
        var claim = Petitions.in(from);
        today(LAPSED);

        Petitions.scan();

        requireState(claim, PetitionStates.lists(from, PetitionEvent.LAPSE) ? PetitionState.FINAL : from);
    }

    private static void requireState(Claim claim, PetitionState state) {
        get(wu(), claim.path()).then().body("state", equalTo(state.name()));
    }

    private static Response request(PetitionEvent event, PetitionState from, Claim claim) {
        // Before it is passed on, the unit doesn't even see it.
        var unit = from == PetitionState.CLASSIFIED ? everybody(claim.unit()) : hr(claim.unit());
        return switch (event) {
            case TRANSFER -> claim.step(wu(), "transfer", Map.of("unitCode", claim.unit()));
            case OBJECT -> claim.step(unit, "objection", REASON);
            case ACCEPT -> claim.step(unit, "acceptance");
            case DECLINE ->
                claim.step(from == PetitionState.TRANSFERRED ? hr(claim.unit()) : wu(), "non-acceptance", DECLINED);
            case START -> claim.step(unit, "handling");
            case EXTEND ->
                claim.step(from == PetitionState.CLASSIFIED ? unit : leader(claim.unit()), "extension", EXTENSION);
            case REPLY -> claim.step(unit, "reply", REPLY);
            case REQUEST_REVIEW -> claim.asks("review");
            case UPHOLD -> claim.step(zhao(), "review-decision", decision("UPHELD"));
            case AMEND -> claim.step(zhao(), "review-decision", decision("AMENDED"));
            case REVOKE -> claim.step(zhao(), "review-decision", decision("REVOKED"));
            case REQUEST_RE_REVIEW -> claim.asks("re-review");
            case WITHDRAW -> Stranger.post("/follow-up/withdrawal", Map.of("receiptCode", claim.code()));
            case CANCEL -> Cancelling.cancel(CaseKind.CLAIM, claim.id());
            case LAPSE -> throw new IllegalArgumentException("only the scan makes it");
        };
    }
}
