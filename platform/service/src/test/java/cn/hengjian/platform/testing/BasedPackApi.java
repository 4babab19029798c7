package cn.hengjian.platform.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A pack that a service ships beside its own and that builds on it, over HTTP. */
public abstract class BasedPackApi {

    private static final String SUN = TestIssuer.token("committee.sun", "county-committee");
    private static final String WANG = TestIssuer.token("org.wang", "organisation");

    private final String root;
    private final String pack;
    private final Value readable;
    private final Value unreadable;

    /** A new value for a parameter. */
    public record Value(String key, String value) {}

    /**
     * Of one service.
     *
     * @param root the path that its API begins with
     * @param pack the pack that builds on another
     * @param readable what an amendment may make of it
     * @param unreadable of the right kind, but some feature can't read it
     */
    protected BasedPackApi(String root, String pack, Value readable, Value unreadable) {
        this.root = root;
        this.pack = pack;
        this.readable = readable;
        this.unreadable = unreadable;
    }

    private Response get(String path) {
        return given().auth().oauth2(SUN).header("Accept-Language", "en").get(root + path);
    }

    private Response post(String token, String path, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(body)
                .post(root + path);
    }

    private Response propose(Value value) {
        return post(
                WANG,
                "/policy-amendments",
                Map.of(
                        "pack",
                        pack,
                        "effectiveFrom",
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).plusYears(150).toString(),
                        "reason",
                        "适应本县实际",
                        "changes",
                        List.of(Map.of("key", value.key(), "value", value.value(), "source", "县委〔2026〕31号"))));
    }

    /** Every feature that reads the base tries the pack before somebody may decide on it. */
    @Test
    void isReadByEveryFeatureAndChangedByTwoPeople() {
        String before =
                get("/policies/" + pack + "/1").path("parameters.find { it.key == '" + readable.key() + "' }.value");
        var proposed = propose(readable);
        proposed.then().statusCode(201);
        var id = proposed.<String>path("id");

        given().auth().oauth2(WANG).post(root + approval(id)).then().statusCode(403);
        var approved = approve(id);

        int made = approved.path("madeVersion");
        int base = approved.path("baseVersion");
        assertThat(made).isGreaterThan(1_000);
        get("/policies/" + pack + "/" + made + "/differences?from=" + pack + "/" + base)
                .then()
                .statusCode(200)
                .body("differences.key", contains(readable.key()))
                .body("differences[0].other.value", equalTo(readable.value()));
        // Back to what it was, so that it can be changed again.
        approve(propose(new Value(readable.key(), before)).path("id"));
    }

    private Response approve(String id) {
        var approved = given().auth().oauth2(SUN).post(root + approval(id));
        approved.then().statusCode(200);
        return approved;
    }

    private static String approval(String id) {
        return "/policy-amendments/" + id + "/approval";
    }

    @Test
    void refusesWhatAFeatureCanNotRead() {
        propose(unreadable).then().statusCode(422).body("errors.code", hasItem("unreadable-parameters"));
    }

    /** What it is silent about is no difference: only its own parameters can be. */
    @Test
    void differsFromItsBaseInItsOwnParametersOnly() {
        var own = get("/policies/" + pack + "/1");
        own.then().statusCode(200);
        String base = own.path("parameters.find { it.key == 'pack.base' }.value");

        var differences = get("/policies/" + pack + "/1/differences?from=" + base + "/1");

        differences.then().statusCode(200).body("rest", equalTo(base + "/1"));
        assertThat(new TreeSet<String>(own.<List<String>>path("parameters.key")))
                .containsAll(differences.<List<String>>path("differences.key"));
        assertThat(own.<List<String>>path("parameters.findAll { it.key != 'pack.base' }.tag"))
                .isNotEmpty()
                .containsOnly("SEED");
    }
}
