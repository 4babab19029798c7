package cn.hengjian.gateway.login;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Talks to the realm: its discovery document, the keys it names, and forms sent to its endpoints. */
@Singleton
public final class RealmClient {

    private static final int LARGEST_ANSWER = 256 * 1024;

    private final HttpClient client;
    private final LoginConfig config;
    private volatile @Nullable JsonObject discovery;

    @Inject
    RealmClient(Vertx vertx, LoginConfig config) {
        this.config = config;
        var timeout = (int) config.keysTimeout().toMillis();
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(timeout).setKeepAlive(false));
    }

    /** The keys; fails if the realm cannot be reached or answers anything unexpected. */
    Future<Map<String, KeySet.Key>> fetchKeys() {
        return discover().compose(document -> get(keysAddress(document))).map(RealmClient::readKeys);
    }

    /** Where the realm takes logins; known from the last fetch of the keys, so that this rarely waits. */
    public Future<RealmEndpoints> endpoints() {
        var known = discovery;
        return (known == null ? discover() : Future.succeededFuture(known)).map(RealmEndpoints::read);
    }

    /** Sends a form; fails if there is no answer in time. */
    public Future<RealmAnswer> post(String address, String authorization, MultiMap form, Duration patience) {
        var options = new RequestOptions()
                .setAbsoluteURI(address)
                .setMethod(HttpMethod.POST)
                .setTimeout(patience.toMillis())
                .putHeader("Accept", "application/json")
                .putHeader("Authorization", authorization)
                .putHeader("Content-Type", "application/x-www-form-urlencoded");
        var body = form.entries().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.request(options)
                .compose(request -> request.send(body)
                        .compose(response ->
                                body(response).map(answer -> RealmAnswer.read(response.statusCode(), answer))))
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Future<JsonObject> discover() {
        return get(config.authServerUrl() + "/.well-known/openid-configuration").map(answer -> {
            var document = new JsonObject(answer);
            if (!config.issuer().orElse(config.authServerUrl()).equals(document.getString("issuer"))) {
                throw new DecodeException("The realm names another issuer than the configured one");
            }
            discovery = document;
            return document;
        });
    }

    private static String keysAddress(JsonObject document) {
        var address = document.getString("jwks_uri");
        if (address == null) {
            throw new DecodeException("The realm names no address for its keys");
        }
        return address;
    }

    private static Map<String, KeySet.Key> readKeys(Buffer answer) {
        try {
            var keys = KeySet.read(answer.toString());
            if (keys.isEmpty()) {
                throw new DecodeException("The realm has no key that could sign a token");
            }
            return keys;
        } catch (JoseException unreadable) {
            throw new DecodeException("The realm's keys cannot be read", unreadable);
        }
    }

    private Future<Buffer> get(String address) {
        var options = new RequestOptions()
                .setAbsoluteURI(address)
                .setMethod(HttpMethod.GET)
                .setTimeout(config.keysTimeout().toMillis())
                .putHeader("Accept", "application/json");
        return client.request(options)
                .compose(request -> request.send().compose(response -> {
                    if (response.statusCode() == 200) {
                        return body(response);
                    }
                    response.exceptionHandler(_ -> {});
                    var _ = response.request().reset();
                    return Future.failedFuture("The realm answered " + response.statusCode());
                }));
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        response.exceptionHandler(_ -> {});
        var body = Buffer.buffer();
        response.handler(chunk -> {
            body.appendBuffer(chunk);
            if (body.length() > LARGEST_ANSWER) {
                var _ = response.request().reset();
            }
        });
        return response.end().map(body);
    }
}
