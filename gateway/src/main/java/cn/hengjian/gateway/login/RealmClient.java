package cn.hengjian.gateway.login;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jose4j.lang.JoseException;

/** Fetches the realm's keys: discovery document first, then the key set it names. */
@Singleton
final class RealmClient {

    private static final int LARGEST_ANSWER = 256 * 1024;

    private final HttpClient client;
    private final LoginConfig config;

    RealmClient(Vertx vertx, LoginConfig config) {
        this.config = config;
        var timeout = (int) config.keysTimeout().toMillis();
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(timeout).setKeepAlive(false));
    }

    /** The keys; fails if the realm cannot be reached or answers anything unexpected. */
    Future<Map<String, KeySet.Key>> fetchKeys() {
        return get(config.authServerUrl() + "/.well-known/openid-configuration")
                .compose(document -> get(keysAddress(document)))
                .map(RealmClient::readKeys);
    }

    private String keysAddress(Buffer document) {
        var discovery = new JsonObject(document);
        if (!config.issuer().orElse(config.authServerUrl()).equals(discovery.getString("issuer"))) {
            throw new DecodeException("The realm names another issuer than the configured one");
        }
        var address = discovery.getString("jwks_uri");
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
        return client.request(options).compose(request -> request.send().compose(RealmClient::body));
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        response.exceptionHandler(_ -> {});
        if (response.statusCode() != 200) {
            var _ = response.request().reset();
            return Future.failedFuture("The realm answered " + response.statusCode());
        }
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
