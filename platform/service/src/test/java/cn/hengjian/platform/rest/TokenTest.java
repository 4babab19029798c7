package cn.hengjian.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.hengjian.platform.sample.Answer;
import cn.hengjian.platform.sample.Awaiting;
import cn.hengjian.platform.sample.Call;
import cn.hengjian.platform.sample.Notes;
import cn.hengjian.platform.testing.OddTokens;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TokenTest {

    @Test
    void answersToAGoodToken() {
        assertThat(Call.as(OddTokens.good()).get("/notes").status()).isEqualTo(200);
    }

    @Test
    void refusesACallWithoutToken() {
        var answer = Call.anonymous().get("/notes");

        var problem = answer.isProblem(401, "unauthenticated");
        assertThat(problem.path("detail").asText()).isEqualTo("The request carries no access token");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void refusesACallWithoutTokenInChinese() {
        var problem = Call.anonymous().inChinese().get("/notes").isProblem(401, "unauthenticated");

        assertThat(problem.path("title").asText()).isEqualTo("未登录或令牌无效");
        assertThat(problem.path("detail").asText()).isEqualTo("请求缺少访问令牌");
    }

    static Stream<Arguments> badTokens() {
        return Stream.of(
                arguments("garbage", (Supplier<String>) () -> "abc"),
                arguments("three dots", (Supplier<String>) () -> "a.b.c"),
                arguments("expired", (Supplier<String>) OddTokens::expired),
                arguments("of another issuer", (Supplier<String>) OddTokens::ofAnotherIssuer),
                arguments("of another audience", (Supplier<String>) OddTokens::ofAnotherAudience),
                arguments("without audience", (Supplier<String>) OddTokens::withoutAudience),
                arguments("without expiry", (Supplier<String>) OddTokens::withoutExpiry),
                arguments("not yet valid", (Supplier<String>) OddTokens::notYetValid),
                arguments("signed by another key", (Supplier<String>) OddTokens::signedByAnotherKey),
                arguments("unsigned", (Supplier<String>) OddTokens::unsigned),
                arguments("signed with the public key", (Supplier<String>) OddTokens::signedWithThePublicKey),
                arguments("with changed claims", (Supplier<String>) OddTokens::withChangedClaims));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void refusesABadToken(String name, Supplier<String> token) {
        var answer = Call.as(token.get()).get("/notes");

        var problem = answer.isProblem(401, "unauthenticated");
        assertThat(problem.path("detail").asText())
                .isEqualTo("The access token is not valid: expired, wrongly signed, or not issued for this system");
    }

    /** What is remembered of a good token helps neither it after its end nor a forgery of it. */
    @Test
    void remembersATokenNoLongerThanItLasts() {
        var token = OddTokens.expiringAfter(Duration.ofSeconds(2));

        Call.as(token).get("/notes").is(200);
        Call.as(token).get("/notes").is(200);
        Call.as(token.substring(0, token.length() - 4) + "AAAA").get("/notes").isProblem(401, "unauthenticated");
        Awaiting.until(() -> Call.as(token).get("/notes"), answer -> answer.status() == 401)
                .isProblem(401, "unauthenticated");
    }

    @Test
    void refusesABadTokenInChinese() {
        var problem = Call.as("abc").inChinese().get("/notes").isProblem(401, "unauthenticated");

        assertThat(problem.path("detail").asText()).isEqualTo("访问令牌无效：已过期、签名不符、或不是为本系统签发");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic dXNlcjpwYXNz", "Bearer", "Bearer ", "Digest x", "token"})
    void refusesAnotherSchemeThanBearer(String header) {
        Call.anonymous().with("Authorization", header).get("/notes").isProblem(401, "unauthenticated");
    }

    @Test
    void asksForTheTokenBeforeAnythingElse() {
        Call.anonymous().get("/notes?bogus=1").isProblem(401, "unauthenticated");
        Call.anonymous()
                .patch("/notes/01890000-0000-7000-8000-000000000001", "{}")
                .isProblem(401, "unauthenticated");
        Call.anonymous().post("/notes", "{").isProblem(401, "unauthenticated");
    }

    @Test
    void asksForTheRoleBeforeAnythingElse() {
        Call.by("hr-bureau").post("/notes", "{").isProblem(403, "forbidden");
        Call.by("petition-office").get("/notes?bogus=1").isProblem(403, "forbidden");
        Call.by("petition-office")
                .send("PATCH", "/notes/01890000-0000-7000-8000-000000000001", BodyPublishers.ofString("{"))
                .isProblem(403, "forbidden");
    }

    @Test
    void refusesARoleThatMayNot() {
        var answer = Call.by("hr-bureau").post("/notes", Notes.json(Notes.code()));

        assertThat(answer.isProblem(403, "forbidden").path("detail").asText())
                .isEqualTo("None of your roles may do this");
    }

    @Test
    void refusesATokenWithoutRoles() {
        Call.as(TestIssuer.token("nobody")).get("/notes").isProblem(403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample.read", "sample.write", "openid sample.read profile", "sample.read sample.write"})
    void letsAReaderRead(String scope) {
        Call.as(OddTokens.scoped(scope)).get("/notes").is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sample", "sample.reader", "xsample.read", "personnel.read personnel.write"})
    void refusesAReaderWithoutTheScope(String scope) {
        var answer = Call.as(OddTokens.scoped(scope)).get("/notes");

        assertThat(answer.isProblem(403, "insufficient-scope").path("detail").asText())
                .isEqualTo("The token lacks the scope sample.read; ask for it when you get the token.");
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"sample.read\"");
    }

    @Test
    void refusesATokenWithoutAnyScope() {
        Call.as(OddTokens.scoped(null)).get("/notes").isProblem(403, "insufficient-scope");
    }

    @Test
    void letsOnlyAWriterChangeAnything() {
        var body = Notes.json(Notes.code());

        var reader = Call.as(OddTokens.scoped("sample.read personnel.write")).post("/notes", body);
        var writer = Call.as(OddTokens.scoped("sample.write")).post("/notes", body);

        reader.isProblem(403, "insufficient-scope");
        assertThat(reader.header("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"sample.write\"");
        writer.is(201);
    }

    /** What is remembered of a token says who it is of; what it may do is asked each time. */
    @Test
    void asksForTheScopeOfARememberedToken() {
        var token = OddTokens.scoped("sample.read");

        Call.as(token).get("/notes").is(200);

        Call.as(token).post("/notes", Notes.json(Notes.code())).isProblem(403, "insufficient-scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"system-admin,security-admin", "audit-admin,system-admin", "audit-admin,organisation"})
    void refusesAnAccountThatCombinesRolesKeptApart(String roles) {
        var problem =
                Call.as(OddTokens.withRoles(roles.split(",", -1))).get("/notes").isProblem(403, "roles-not-separated");

        assertThat(problem.path("detail").asText()).startsWith("This account combines roles that are kept apart");
    }

    @Test
    void letsRolesOfKeycloakStandBesideAnAdministrators() {
        Call.as(OddTokens.withRoles("audit-admin", "offline_access", "default-roles-hengjian"))
                .get("/audit/entries")
                .is(200);
    }

    @Test
    void refusesAnEndpointThatNamesNoRole() {
        Call.organisation().get("/unguarded").isProblem(403, "forbidden");
        Call.anonymous().get("/unguarded").isProblem(401, "unauthenticated");
    }

    @Test
    void hidesAForeignObject() {
        var id = Notes.written().path("id").asText();

        Answer own = Call.as(TestIssuer.unitToken("leader.d001", "D001", "unit-leader"))
                .get("/notes/" + id);
        Answer foreign = Call.as(TestIssuer.unitToken("leader.d002", "D002", "unit-leader"))
                .get("/notes/" + id);

        assertThat(own.status()).isEqualTo(200);
        foreign.isProblem(404, "not-found");
    }

    /** An inspector sees the county elsewhere, but notes aren't open to inspectors. */
    @Test
    void countsOnlyTheRolesThatTheEndpointIsOpenTo() {
        var id = Notes.written().path("id").asText();

        Call.as(TestIssuer.unitToken("leader.d002", "D002", "unit-leader", "inspector"))
                .get("/notes/" + id)
                .isProblem(404, "not-found");
        Call.as(TestIssuer.unitToken("leader.d001", "D001", "unit-leader", "inspector"))
                .get("/notes/" + id)
                .is(200);
    }

    @Test
    void hidesAForeignObjectFromAChange() {
        var id = Notes.written().path("id").asText();
        var stranger = Call.as(TestIssuer.unitToken("leader.d002", "D002", "unit-leader"));

        stranger.with("If-Match", "\"0\"")
                .patch("/notes/" + id, "{\"text\":\"mine\"}")
                .isProblem(404, "not-found");

        assertThat(Call.organisation().get("/notes/" + id).is(200).path("text").asText())
                .isEqualTo("a note");
    }
}
