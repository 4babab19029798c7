package cn.hengjian.personnel.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(RealmParts.class)
class AccessFeatureTest {

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final Map<String, String> WHY = Map.of("reason", "岗位调整");

    private final Api proposer = admin("security.one");
    private final Api approver = admin("security.two");
    private final Api auditor = new Api(TestIssuer.token("audit.one", "audit-admin"));

    RealmStub realm;

    @Inject
    FulfilmentTurn fulfilment;

    @AfterEach
    void answerAgain() {
        realm.failsWith(0);
    }

    @Test
    void givesARoleOnlyAfterAnotherPersonApproved() {
        var account = account();

        var proposed = proposer.post("/access-grants", proposal(account, "organisation"));
        fulfilment.turn();
        var before = realm.rolesOf(account);
        var id = proposed.jsonPath().getString("id");
        var approved = post(approver, id, "approval");
        fulfilment.turn();

        assertThat(proposed.statusCode()).isEqualTo(201);
        assertThat(proposed.header("Location")).endsWith("/api/personnel/v1/access-grants/" + id);
        assertThat(proposed.header("ETag")).isEqualTo("\"0\"");
        assertThat(proposed.jsonPath().getString("number")).matches("ACCESS-\\d{4}-\\d{6}");
        assertThat(proposed.jsonPath().getString("state")).isEqualTo("PROPOSED");
        assertThat(before).isEmpty();
        assertThat(approved.jsonPath().getString("state")).isEqualTo("APPROVED");
        assertThat(realm.rolesOf(account)).containsExactly("organisation");
        assertThat(realm.changesOf(account)).containsExactly("POST realm", "POST logout");
        var done = auditor.get("/access-grants/" + id).jsonPath();
        assertThat(done.getString("state")).isEqualTo("IN_FORCE");
        assertThat(done.getString("role")).isEqualTo("organisation");
        assertThat(done.getString("proposedBy")).isEqualTo("security.one");
        assertThat(done.getString("approvedBy")).isEqualTo("security.two");
        assertThat(done.getList("history.collect { it.event + ' ' + it.actor }"))
                .isEqualTo(List.of("CREATE security.one", "APPROVE security.two", "APPLY personnel"));
        assertThat(Stored.audited(id))
                .containsExactly(
                        "security.one access-proposed", "security.two access-approved", "personnel access-in-force");
    }

    @Test
    void refusesTheApprovalOfTheProposer() {
        var id = proposed(account(), "organisation");

        isAnotherPerson(post(proposer, id, "approval"));
        isAnotherPerson(proposer.post("/access-grants/" + id + "/rejection", WHY));

        assertThat(state(id)).isEqualTo("PROPOSED");
        assertThat(proposer.get("/access-grants/" + id).jsonPath().getList("allowedTransitions"))
                .isEqualTo(List.of("WITHDRAW"));
        assertThat(approver.get("/access-grants/" + id).jsonPath().getList("allowedTransitions"))
                .isEqualTo(List.of("APPROVE", "REJECT"));
    }

    @Test
    void refusesAnybodysOwnCase() {
        var name = account();
        var self = admin(name);
        var id = proposed(name, "audit-admin");

        isAnotherPerson(self.post("/access-grants", proposal(name, "audit-admin")));
        isAnotherPerson(self.post("/access-grants", proposal(name.toUpperCase(Locale.ROOT), "voter")));
        isAnotherPerson(post(self, id, "approval"));
        isAnotherPerson(self.post("/access-grants/" + id + "/rejection", WHY));
        isAnotherPerson(post(self, id, "withdrawal"));
        isAnotherPerson(self.post("/access-grants/" + id + "/revocation", WHY));

        assertThat(state(id)).isEqualTo("PROPOSED");
        assertThat(self.get("/access-grants/" + id).jsonPath().getList("allowedTransitions"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "system-admin, security-admin",
        "audit-admin, system-admin",
        "security-admin, organisation",
        "organisation, audit-admin"
    })
    void refusesACombinationAndNamesTheRoleHeld(String held, String further) {
        var account = account(held);

        var refused = proposer.post("/access-grants", proposal(account, further));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/role-combination");
        assertThat(refused.jsonPath().getString("detail"))
                .isEqualTo("The account has the role %s, or it is under way, and %s must not be combined with it;"
                                .formatted(held, further)
                        + " take the former back first");
        assertThat(Stored.count("access_grant WHERE account = ?", account)).isZero();
    }

    @Test
    void refusesACombinationOfWhatIsUnderWay() {
        var account = account();
        proposed(account, "system-admin");

        var second = proposer.post("/access-grants", proposal(account, "audit-admin"));
        var same = approver.post("/access-grants", proposal(account, "system-admin"));

        assertThat(second.jsonPath().getString("type")).isEqualTo("/problems/role-combination");
        assertThat(same.jsonPath().getString("type")).isEqualTo("/problems/grant-under-way");
    }

    @Test
    void looksAgainBeforeItGives() {
        var account = account();
        var id = approved(account, "audit-admin");
        realm.gives(account, "organisation");

        fulfilment.turn();

        var refused = proposer.get("/access-grants/" + id).jsonPath();
        assertThat(refused.getString("state")).isEqualTo("REFUSED");
        assertThat(refused.getString("failure")).isEqualTo("ROLE_COMBINATION");
        assertThat(realm.rolesOf(account)).containsExactly("organisation");
    }

    @Test
    void refusesWhatGoesToNobody() {
        var unknown = proposer.post("/access-grants", proposal("nobody.at.all", "organisation"));
        var client = proposer.post("/access-grants", proposal("service-account-county-system", "organisation"));
        var held = proposer.post("/access-grants", proposal(account("organisation"), "organisation"));

        for (var refused : List.of(unknown, client)) {
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/account");
            assertThat(refused.jsonPath().getString("errors[0].code")).isEqualTo("unknown-account");
        }
        assertThat(held.jsonPath().getString("type")).isEqualTo("/problems/role-held-already");
    }

    @Test
    void refusesAGrantWhoseAccountIsGone() {
        var account = account();
        var id = approved(account, "organisation");
        realm.forgets(account);

        fulfilment.turn();

        assertThat(state(id)).isEqualTo("REFUSED");
        assertThat(auditor.get("/access-grants/" + id).jsonPath().getString("failure"))
                .isEqualTo("ACCOUNT_ABSENT");
    }

    @ParameterizedTest
    @CsvSource({"503, REALM_UNREACHABLE", "403, REALM_REFUSED"})
    void triesAgainUntilKeycloakDoesIt(int status, String failure) {
        var account = account();
        var id = approved(account, "organisation");

        realm.failsWith(status);
        fulfilment.turn();
        var failed = auditor.get("/access-grants/" + id).jsonPath();
        realm.failsWith(0);
        fulfilment.turn();

        assertThat(failed.getString("state")).isEqualTo("APPROVED");
        assertThat(failed.getString("failure")).isEqualTo(failure);
        assertThat(failed.getInt("attempts")).isEqualTo(1);
        var done = auditor.get("/access-grants/" + id).jsonPath();
        assertThat(done.getString("state")).isEqualTo("IN_FORCE");
        assertThat(done.getString("failure")).isNull();
        assertThat(realm.rolesOf(account)).containsExactly("organisation");
    }

    @Test
    void proposesNothingWhileKeycloakIsDown() {
        realm.failsWith(500);

        var refused = proposer.post("/access-grants", proposal(account(), "organisation"));

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void takesARoleBackByOnePersonsWord() {
        var account = account();
        var id = inForce(account, "organisation");

        var revoking = approver.post("/access-grants/" + id + "/revocation", WHY);
        fulfilment.turn();

        assertThat(revoking.jsonPath().getString("state")).isEqualTo("REVOKING");
        assertThat(state(id)).isEqualTo("REVOKED");
        assertThat(realm.rolesOf(account)).isEmpty();
        assertThat(realm.changesOf(account))
                .containsExactly("POST realm", "POST logout", "DELETE realm", "POST logout");
        assertThat(Stored.audited(id)).endsWith("security.two access-revoked", "personnel access-revoked");
        assertThat(proposer.get("/access-grants/" + id).jsonPath().getString("history[-1].event"))
                .isEqualTo("TAKE_BACK");
    }

    @Test
    void revokesWhatKeycloakNeverGot() {
        var account = account();
        var id = approved(account, "organisation");
        approver.post("/access-grants/" + id + "/revocation", WHY);

        fulfilment.turn();

        assertThat(state(id)).isEqualTo("REVOKED");
        assertThat(realm.rolesOf(account)).isEmpty();
    }

    @Test
    void boundsARoleOfAUnitToItsUnits() {
        var first = County.aDepartment().code();
        var second = County.aDepartment().code();
        var account = account();

        var one = inForce(account, "unit-hr", first);
        inForce(account, "unit-hr", second);
        var both = realm.unitsOf(account);
        approver.post("/access-grants/" + one + "/revocation", WHY);
        fulfilment.turn();

        assertThat(both).containsExactlyInAnyOrder(first, second);
        assertThat(realm.unitsOf(account)).containsExactly(second);
        assertThat(realm.rolesOf(account)).containsExactly("unit-hr");
    }

    @Test
    void refusesUnitsThatDoNotFitTheRole() {
        var account = account();

        var missing = proposer.post("/access-grants", proposal(account, "unit-hr"));
        var unknown = proposer.post("/access-grants", proposal(account, "unit-hr", "NO-SUCH-UNIT"));
        var needless = proposer.post(
                "/access-grants",
                proposal(account, "organisation", County.aDepartment().code()));

        for (var refused : List.of(missing, unknown, needless)) {
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/units");
        }
        assertThat(missing.jsonPath().getString("errors[0].code")).isEqualTo("units-missing");
        assertThat(unknown.jsonPath().getString("errors[0].code")).isEqualTo("unknown-unit");
        assertThat(needless.jsonPath().getString("errors[0].code")).isEqualTo("units-needless");
    }

    @Test
    void isRejectedWithAReasonOrWithdrawn() {
        var rejected = proposed(account(), "organisation");
        var withdrawn = proposed(account(), "organisation");

        var withoutReason = approver.post("/access-grants/" + rejected + "/rejection", Map.of("reason", " "));
        var rejection = approver.post("/access-grants/" + rejected + "/rejection", WHY);
        isAnotherPerson(post(approver, withdrawn, "withdrawal"));
        var withdrawal = post(proposer, withdrawn, "withdrawal");
        var late = post(approver, withdrawn, "approval");
        fulfilment.turn();

        assertThat(withoutReason.statusCode()).isEqualTo(422);
        assertThat(rejection.jsonPath().getString("state")).isEqualTo("REJECTED");
        assertThat(rejection.jsonPath().getString("history[-1].reason")).isEqualTo("岗位调整");
        assertThat(withdrawal.jsonPath().getString("state")).isEqualTo("WITHDRAWN");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.jsonPath().getString("type")).isEqualTo("/problems/transition-refused");
    }

    @Test
    void isReadByAuditorsWhoChangeNothing() {
        var account = account();
        var id = proposed(account, "organisation");

        var list = auditor.get("/access-grants?account={a}", account);

        assertThat(list.jsonPath().getList("items.id")).isEqualTo(List.of(id));
        assertThat(auditor.get("/access-grants/" + id).jsonPath().getList("allowedTransitions"))
                .isEmpty();
        assertThat(auditor.post("/access-grants", proposal(account, "voter")).statusCode())
                .isEqualTo(403);
        for (var deed : List.of("approval", "withdrawal")) {
            assertThat(post(auditor, id, deed).statusCode()).as(deed).isEqualTo(403);
        }
        for (var deed : List.of("rejection", "revocation")) {
            assertThat(auditor.post("/access-grants/" + id + "/" + deed, WHY).statusCode())
                    .as(deed)
                    .isEqualTo(403);
        }
        assertThat(auditor.get("/access-grants/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(post(approver, UUID.randomUUID().toString(), "approval").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"system-admin", "organisation", "county-committee", "discipline", "cadre"})
    void isNobodyElsesBusiness(String role) {
        var id = proposed(account(), "organisation");
        var other = Api.of(role);

        assertThat(other.get("/access-grants").statusCode()).isEqualTo(403);
        assertThat(other.get("/access-grants/" + id).statusCode()).isEqualTo(403);
        assertThat(post(other, id, "approval").statusCode()).isEqualTo(403);
        assertThat(other.post("/access-grants", proposal(account(), "organisation"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void proposesOnceHoweverOftenItIsSent() {
        var account = account();
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var first = proposer.post("/access-grants", proposal(account, "organisation"), key);
        var again = proposer.post("/access-grants", proposal(account, "organisation"), key);

        assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        assertThat(Stored.count("access_grant WHERE account = ?", account)).isEqualTo(1);
    }

    private String account(String... roles) {
        var name = "person." + NAMES.incrementAndGet();
        realm.has(name, roles);
        return name;
    }

    private static Map<String, Object> proposal(String account, String role, String... units) {
        return Map.of("account", account, "role", role, "units", List.of(units), "reason", "工作需要");
    }

    private String proposed(String account, String role, String... units) {
        var answer = proposer.post("/access-grants", proposal(account, role, units));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    private String approved(String account, String role, String... units) {
        var id = proposed(account, role, units);
        assertThat(post(approver, id, "approval").statusCode()).isEqualTo(200);
        return id;
    }

    private String inForce(String account, String role, String... units) {
        var id = approved(account, role, units);
        fulfilment.turn();
        assertThat(state(id)).isEqualTo("IN_FORCE");
        return id;
    }

    private static Api admin(String username) {
        return new Api(TestIssuer.token(username, "security-admin"));
    }

    private static Response post(Api api, String id, String deed) {
        return api.request().post(Api.ROOT + "/access-grants/" + id + "/" + deed);
    }

    private static String state(String id) {
        return Stored.text("SELECT state AS value FROM access_grant WHERE id = ?::uuid", id);
    }

    private static void isAnotherPerson(Response response) {
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.jsonPath().getString("type")).isEqualTo("/problems/another-person-required");
    }
}
