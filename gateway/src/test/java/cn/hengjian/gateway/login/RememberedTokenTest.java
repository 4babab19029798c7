package cn.hengjian.gateway.login;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Eventually;
import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.gateway.neighbours.Realm;
import cn.hengjian.gateway.neighbours.TestToken;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks on the memory of verified tokens: nothing gets in by it that would not get in without it. */
@QuarkusTest
@WithTestResource(value = Neighbours.class, initArgs = @ResourceArg(name = "keysRefresh", value = "200ms"))
class RememberedTokenTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    Realm realm;

    @Inject
    LoginService login;

    @Test
    void refusesARememberedTokenOnceItHasExpired() {
        var token = realm.token().expiringIn(1).compact();
        assertThat(get(token).statusCode()).isEqualTo(200);
        assertThat(login.recall("Bearer " + token)).isPresent();

        Eventually.holds("it has expired", () -> get(token).statusCode() == 401);

        assertThat(detail(get(token))).isEqualTo(TokenFault.EXPIRED.detail().en());
        assertThat(login.recall("Bearer " + token)).isEmpty();
    }

    /** Nobody sends a token of the new key: the periodic look at the realm's keys has to do it. */
    @Test
    void refusesARememberedTokenWhoseKeyWasWithdrawn() {
        var token = realm.token().compact();
        assertThat(get(token).statusCode()).isEqualTo(200);

        realm.rotateKey();

        Eventually.holds("the withdrawn key is noticed", () -> get(token).statusCode() == 401);
        assertThat(detail(get(token))).isEqualTo(TokenFault.UNKNOWN_KEY.detail().en());
    }

    @Test
    void remembersNoTokenThatItRefused() {
        var good = realm.token();
        var refused = List.of(
                good.with("aud", "account"),
                good.with("iss", realm.issuer() + "2"),
                good.with("typ", "Refresh"),
                good.expiringIn(-60),
                good.signedBy(realm.forgedKey()),
                good.namingKey("unknown"));

        assertThat(refused).map(TestToken::compact).allSatisfy(token -> {
            assertThat(get(token).statusCode()).isEqualTo(401);
            assertThat(login.recall("Bearer " + token)).isEmpty();
            assertThat(get(token).statusCode()).isEqualTo(401);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer %s", "bearer %s", "BEARER  %s", "Bearer %s \t"})
    void recallsATokenHoweverTheHeaderIsWritten(String header) {
        var token = realm.token().compact();
        assertThat(get(token).statusCode()).isEqualTo(200);

        assertThat(login.recall(header.formatted(token))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic %s", "Bearer%s", "Bearer x%s", "Bearer %s.", "Bearer %s, %s", "%s", "Bearer \"%s\""})
    void recallsNothingFromAnotherHeaderThatHoldsTheToken(String header) {
        var token = realm.token().compact();
        assertThat(get(token).statusCode()).isEqualTo(200);

        assertThat(login.recall(header.formatted(token, token))).isEmpty();
    }

    /** Of the last character two bits say nothing, so it is left out here and looked at below. */
    @Test
    void refusesARememberedTokenWithAnyPartChanged() {
        var token = realm.token().compact();
        assertThat(get(token).statusCode()).isEqualTo(200);

        for (var at = 0; at < token.length() - 1; at += 37) {
            var changed = token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
            assertThat(get(changed).statusCode()).isEqualTo(401);
        }
        assertThat(get(token.substring(0, token.length() - 1)).statusCode()).isEqualTo(401);
        assertThat(get(token.substring(0, token.lastIndexOf('.') + 1)).statusCode())
                .isEqualTo(401);
    }

    /** Another spelling of the same signature is as good as the first, but it is verified for itself. */
    @Test
    void recallsNoOtherSpellingOfASignature() {
        var token = realm.token().compact();
        assertThat(get(token).statusCode()).isEqualTo(200);
        var last = token.length() - 1;
        var spare = ALPHABET.charAt(ALPHABET.indexOf(token.charAt(last)) ^ 1);

        assertThat(login.recall("Bearer " + token.substring(0, last) + spare)).isEmpty();
    }

    @Test
    void tellsManyCallersApartWhoComeAtOnce() throws Exception {
        var tokens = new HashMap<String, String>();
        IntStream.range(0, 200).forEach(number -> {
            var name = "user-" + number;
            tokens.put(name, realm.token().with("preferred_username", name).compact());
        });

        try (var client = HttpClient.newHttpClient();
                var callers = Executors.newFixedThreadPool(16)) {
            var calls = IntStream.range(0, 2)
                    .boxed()
                    .flatMap(_ -> tokens.entrySet().stream())
                    .<Callable<Boolean>>map(user -> () -> client.send(
                                    HttpRequest.newBuilder(
                                                    URI.create("http://localhost:" + RestAssured.port + "/api/me"))
                                            .header("Authorization", "Bearer " + user.getValue())
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body()
                            .contains("\"username\":\"" + user.getKey() + "\""))
                    .toList();
            for (var answered : callers.invokeAll(calls)) {
                assertThat(answered.get()).isTrue();
            }
        }
    }

    private static String detail(Response answer) {
        return answer.jsonPath().getString("detail");
    }

    private static Response get(String token) {
        return given().header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .get("/api/personnel/v1/units");
    }
}
