package cn.hengjian.gateway.neighbours;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jose4j.json.JsonUtil;

/** The part of the realm where browsers log in: codes and refresh tokens, each good once, as in Keycloak. */
public final class Logins {

    /** The gateway's client, and the address it is registered with. */
    public static final String CLIENT = "hengjian-gateway";

    public static final String CLIENT_SECRET = "secret/of the+gateway";
    public static final String PUBLIC_URL = "http://localhost:8080";

    /** How the token endpoint and the logout endpoint behave. */
    public enum Mood {
        FINE,
        BROKEN,
        HANGING,
        MISTAKEN_SECRET
    }

    /** A user's session in the realm. */
    public record Account(String subject, String session) {}

    private record Begun(Account account, Map<String, String> request) {}

    record Reply(int status, Map<String, ?> body) {}

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long HANGING_SECONDS = 60;

    private final Realm realm;
    private final Map<String, Begun> codes = new ConcurrentHashMap<>();
    private final Map<String, Account> refreshTokens = new ConcurrentHashMap<>();

    /** Sessions that the gateway has ended. */
    public final Set<String> ended = ConcurrentHashMap.newKeySet();

    /** Requests for new tokens that came. */
    public final AtomicInteger refreshes = new AtomicInteger();

    private volatile Mood mood;
    private volatile CountDownLatch hanging = new CountDownLatch(0);
    private volatile UnaryOperator<TestToken> idTokens;
    private volatile UnaryOperator<TestToken> accessTokens;

    Logins(Realm realm) {
        this.realm = realm;
        reset();
    }

    /** Everything as it was at first. */
    public void reset() {
        mood(Mood.FINE);
        idTokens = UnaryOperator.identity();
        accessTokens = UnaryOperator.identity();
        refreshes.set(0);
    }

    public void mood(Mood now) {
        hanging.countDown();
        hanging = new CountDownLatch(now == Mood.HANGING ? 1 : 0);
        mood = now;
    }

    /** What is done to every ID token before it is signed. */
    public void idTokens(UnaryOperator<TestToken> change) {
        idTokens = change;
    }

    /** What is done to every access token before it is signed. */
    public void accessTokens(UnaryOperator<TestToken> change) {
        accessTokens = change;
    }

    public static Account anAccount() {
        return new Account(UUID.randomUUID().toString(), UUID.randomUUID().toString());
    }

    /** Somebody has typed in a password; the code is for the request with which the browser came. */
    public String logIn(Account account, Map<String, String> request) {
        var code = random();
        codes.put(code, new Begun(account, request));
        return code;
    }

    /** A refresh token that is good once. */
    public String refreshToken(Account account) {
        var token = realm.token()
                .with("typ", "Refresh")
                .with("sub", account.subject())
                .with("sid", account.session())
                .compact();
        refreshTokens.put(token, account);
        return token;
    }

    public TestToken accessToken(Account account) {
        return accessTokens.apply(realm.token()
                .with("sub", account.subject())
                .with("sid", account.session())
                .with("azp", CLIENT));
    }

    public TestToken logoutToken(Account account) {
        return realm.token()
                .with("typ", "Logout")
                .with("aud", CLIENT)
                .with("azp", null)
                .with("realm_access", null)
                .with("sub", account.subject())
                .with("sid", account.session())
                .with("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    }

    Reply token(Map<String, String> form, String authorization) throws InterruptedException {
        if ("refresh_token".equals(form.get("grant_type"))) {
            refreshes.incrementAndGet();
        }
        return switch (mood) {
            case BROKEN -> new Reply(500, Map.of());
            case MISTAKEN_SECRET -> new Reply(401, Map.of("error", "unauthorized_client"));
            case HANGING -> {
                var _ = hanging.await(HANGING_SECONDS, TimeUnit.SECONDS);
                yield new Reply(503, Map.of());
            }
            case FINE ->
                authorization.equals(basic()) ? grant(form) : new Reply(401, Map.of("error", "invalid_client"));
        };
    }

    Reply endSession(Map<String, String> form, String authorization) {
        if (mood != Mood.FINE) {
            return new Reply(503, Map.of());
        }
        var account = refreshTokens.remove(form.getOrDefault("refresh_token", ""));
        if (account == null || !authorization.equals(basic())) {
            return new Reply(400, Map.of("error", "invalid_grant"));
        }
        ended.add(account.session());
        return new Reply(204, Map.of());
    }

    private Reply grant(Map<String, String> form) {
        if ("refresh_token".equals(form.get("grant_type"))) {
            var account = refreshTokens.remove(form.getOrDefault("refresh_token", ""));
            return account == null ? denied() : granted(account, Map.of());
        }
        var begun = codes.remove(form.getOrDefault("code", ""));
        if (begun == null
                || !PUBLIC_URL.concat("/session/callback").equals(form.get("redirect_uri"))
                || !begun.request().get("code_challenge").equals(challenge(form.get("code_verifier")))) {
            return denied();
        }
        var id = realm.token()
                .with("typ", "ID")
                .with("aud", CLIENT)
                .with("azp", CLIENT)
                .with("realm_access", null)
                .with("sub", begun.account().subject())
                .with("sid", begun.account().session())
                .with("nonce", begun.request().get("nonce"));
        return granted(begun.account(), Map.of("id_token", idTokens.apply(id).compact()));
    }

    private Reply granted(Account account, Map<String, String> more) {
        var answer = new HashMap<String, Object>(more);
        answer.put("token_type", "Bearer");
        answer.put("access_token", accessToken(account).compact());
        answer.put("expires_in", 300);
        answer.put("refresh_token", refreshToken(account));
        answer.put("refresh_expires_in", 1800);
        return new Reply(200, answer);
    }

    private static Reply denied() {
        return new Reply(400, Map.of("error", "invalid_grant"));
    }

    static String json(Map<String, ?> body) {
        return JsonUtil.toJson(Map.copyOf(body));
    }

    /** The client's name and secret as RFC 6749 wants them written. */
    private static String basic() {
        var pair = CLIENT + ":secret%2Fof+the%2Bgateway";
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
    }

    private static String challenge(String verifier) {
        var hash = Services.sha256().digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static String random() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The form fields or query parameters, as a map. */
    public static Map<String, String> parameters(String encoded) {
        var parameters = new HashMap<String, String>();
        for (var pair : List.of(encoded.split("&", -1))) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}
