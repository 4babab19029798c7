package cn.hengjian.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Policy packs over HTTP, with one parameter of a service's own pack that is a whole number. */
public abstract class PolicyApi {

    private static final String SUN = TestIssuer.token("committee.sun", "county-committee");
    private static final String WANG = TestIssuer.token("org.wang", "organisation");
    private static final String TWICE = TestIssuer.token("org.wang", "organisation", "county-committee");

    private final String root;
    private final String pack;
    private final String key;
    private final String value;

    /**
     * Of one service.
     *
     * @param root the path that its API begins with
     * @param key a parameter that is a whole number, and its present value
     */
    protected PolicyApi(String root, String pack, String key, String value) {
        this.root = root;
        this.pack = pack;
        this.key = key;
        this.value = value;
    }

    /** A day that no case of another test is opened on. */
    private static LocalDate farAhead() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusYears(150);
    }

    private static Map<String, Object> change(String key, String value) {
        return Map.of("key", key, "value", value, "source", "县委〔2026〕31号 第五条");
    }

    private static Map<String, Object> proposal(String pack, LocalDate from, List<?> changes) {
        return Map.of("pack", pack, "effectiveFrom", from.toString(), "reason", "适应本县实际", "changes", changes);
    }

    private Response propose(String token, LocalDate from, Object... changes) {
        return post(token, "/policy-amendments", proposal(pack, from, List.of(changes)));
    }

    private Response post(String token, String path, Map<String, ?> body) {
        return request(token).contentType("application/json").body(body).post(root + path);
    }

    private Response decide(String token, String id, String decision) {
        return decision.equals("rejection")
                ? post(token, "/policy-amendments/" + id + "/rejection", Map.of("reason", "依据不足"))
                : request(token).post(root + "/policy-amendments/" + id + "/" + decision);
    }

    private Response get(String token, String path) {
        return request(token).get(root + path);
    }

    private static io.restassured.specification.RequestSpecification request(String token) {
        return given().auth().oauth2(token).header("Accept-Language", "en");
    }

    private String proposed() {
        return propose(WANG, farAhead(), change(key, value + "1"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The next test proposes, too, and from the version that was the newest before. */
    @AfterEach
    void leavesNothingOpen() {
        List<String> open =
                get(WANG, "/policy-amendments?pack=" + pack).path("items.findAll { it.state == 'PROPOSED' }.id");
        open.forEach(id -> decide(WANG, id, "withdrawal"));
    }

    @Test
    void listsTheVersionsForEverybodyWithAToken() {
        get(TestIssuer.cadreToken("c", "C000001"), "/policies")
                .then()
                .statusCode(200)
                .body("items.findAll { it.pack == '" + pack + "' }.origin", hasItem("RELEASE"));
        given().get(root + "/policies").then().statusCode(401);
    }

    @Test
    void showsEachParameterWithItsSourceAndTag() {
        var version = get(SUN, "/policies/" + pack + "/1");

        version.then().statusCode(200).body("origin", equalTo("RELEASE"));
        assertThat(version.<List<String>>path("parameters.source")).doesNotContainNull();
        get(SUN, "/policies/" + pack + "/999").then().statusCode(404);
        get(SUN, "/policies/NO-SUCH/1").then().statusCode(404);
    }

    @Test
    void laysTwoVersionsBesideEachOther() {
        var id = proposed();
        var approved = decide(SUN, id, "approval");
        int made = approved.path("madeVersion");
        int base = approved.path("baseVersion");

        get(TestIssuer.cadreToken("c", "C000001"), differences(pack, made, pack + "/" + base))
                .then()
                .statusCode(200)
                .body("own", equalTo(pack + "/" + base))
                .body("other", equalTo(pack + "/" + made))
                .body("differences.key", contains(key))
                .body("differences[0].own.value", equalTo(value))
                .body("differences[0].other.value", equalTo(value + "1"))
                .body("differences[0].other.source", equalTo("县委〔2026〕31号 第五条"))
                .body("differences[0].other.policy", equalTo(pack + "/" + made));

        get(SUN, differences(pack, made, pack + "/" + made))
                .then()
                .statusCode(200)
                .body("differences", empty());
        String back = propose(WANG, farAhead(), change(key, value)).path("id");
        decide(SUN, back, "approval").then().statusCode(200);
    }

    @Test
    void comparesOnlyVersionsThatThereAre() {
        get(SUN, differences(pack, 999, pack + "/1")).then().statusCode(404);
        get(SUN, differences("NO-SUCH", 1, pack + "/1")).then().statusCode(404);
        get(SUN, differences(pack, 1, pack + "/999"))
                .then()
                .statusCode(422)
                .body("errors.name", contains("from"))
                .body("errors.code", contains("unknown-version"))
                .body("errors[0].detail", containsString(pack + "/1"));
        get(SUN, "/policies/" + pack + "/1/differences").then().statusCode(422);
        given().get(root + differences(pack, 1, pack + "/1")).then().statusCode(401);
    }

    private static String differences(String pack, int version, String from) {
        return "/policies/" + pack + "/" + version + "/differences?from=" + from;
    }

    @Test
    void makesAVersionOfWhatOneProposesAndAnotherApproves() {
        var id = proposed();
        get(SUN, "/policy-amendments/" + id)
                .then()
                .body("state", equalTo("PROPOSED"))
                .body("changes.key", contains(key))
                .body("changes.before", contains(value))
                .body("changes.after", contains(value + "1"))
                .body("allowedTransitions", contains("APPROVE", "REJECT"));

        var approved = decide(SUN, id, "approval");

        approved.then().statusCode(200).body("state", equalTo("APPROVED")).body("decidedBy", equalTo("committee.sun"));
        int made = approved.path("madeVersion");
        int base = approved.path("baseVersion");
        assertThat(made).isGreaterThan(1_000);
        var before = get(SUN, "/policies/" + pack + "/" + base);
        get(SUN, "/policies/" + pack + "/" + made)
                .then()
                .body("origin", equalTo("COUNTY"))
                .body("effectiveFrom", equalTo(approved.path("effectiveFrom")))
                .body(
                        "parameters.size()",
                        equalTo(before.<List<?>>path("parameters").size()))
                .body("parameters.find { it.key == '" + key + "' }.value", equalTo(value + "1"))
                .body("parameters.find { it.key == '" + key + "' }.source", equalTo("县委〔2026〕31号 第五条"));
        decide(SUN, id, "rejection").then().statusCode(409).body("type", equalTo("/problems/transition-refused"));
        // Back to what it was, so that the other tests find it.
        String back = propose(WANG, farAhead(), change(key, value)).path("id");
        decide(SUN, back, "approval").then().statusCode(200);
    }

    @Test
    void letsNobodyDecideWhatHeProposed() {
        var id = propose(TWICE, farAhead(), change(key, value + "1"))
                .then()
                .statusCode(201)
                .body("allowedTransitions", contains("WITHDRAW"))
                .extract()
                .<String>path("id");

        decide(TWICE, id, "approval").then().statusCode(409).body("type", equalTo("/problems/another-person-required"));
        decide(TWICE, id, "rejection")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/another-person-required"));
        decide(TestIssuer.token("org.li", "organisation"), id, "withdrawal")
                .then()
                .statusCode(403);
        decide(TWICE, id, "withdrawal").then().statusCode(200).body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void rejectsWithAReason() {
        var id = proposed();

        decide(SUN, id, "rejection")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("madeVersion", equalTo(null));

        decide(SUN, id, "approval").then().statusCode(409);
        post(SUN, "/policy-amendments/" + id + "/rejection", Map.of("reason", " "))
                .then()
                .statusCode(422);
    }

    @Test
    void hasOneOpenProposalOfAPack() {
        proposed();

        propose(WANG, farAhead(), change(key, value + "2"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/policy-amendment-open"));
    }

    @Test
    void namesEachWrongPlace() {
        propose(
                        WANG,
                        LocalDate.of(2020, 1, 1),
                        change("no.such", "1"),
                        change(key, "many"),
                        change(key, value),
                        change(key, value + "1"))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/effectiveFrom", "/changes/0/key", "/changes/1/value"))
                .body("errors.code", hasItems("out-of-range", "unknown-parameter", "wrong-value", "duplicate"))
                .body(
                        "errors.find { it.code == 'wrong-value' }.detail",
                        equalTo("a whole number of at most nine digits"));
        propose(WANG, farAhead(), change(key, value)).then().statusCode(422).body("errors.code", contains("unchanged"));
        propose(WANG, farAhead()).then().statusCode(422);
        post(WANG, "/policy-amendments", proposal("NO-SUCH", farAhead(), List.of(change(key, value + "1"))))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/pack"));
        get(WANG, "/policy-amendments/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void letsOnlyThoseActWhoseRoleItIs() {
        var id = proposed();

        propose(SUN, farAhead(), change(key, value + "2")).then().statusCode(403);
        decide(WANG, id, "approval").then().statusCode(403);
        decide(WANG, id, "rejection").then().statusCode(403);
        decide(SUN, id, "withdrawal").then().statusCode(403);
        for (var role : List.of("cadre", "unit-hr", "system-admin", "security-admin")) {
            get(TestIssuer.token("somebody", role), "/policy-amendments").then().statusCode(403);
            get(TestIssuer.token("somebody", role), "/policy-amendments/" + id)
                    .then()
                    .statusCode(403);
        }
        get(TestIssuer.token("audit", "audit-admin"), "/policy-amendments/" + id)
                .then()
                .statusCode(200)
                .body("allowedTransitions", empty());
    }
}
