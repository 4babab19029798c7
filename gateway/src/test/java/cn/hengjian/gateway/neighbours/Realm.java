package cn.hengjian.gateway.neighbours;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** A realm as Keycloak shows one: discovery, a key set over HTTP, and RS256 tokens. */
public final class Realm {

    private static final AtomicInteger KEYS = new AtomicInteger();

    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile RsaJsonWebKey key = newKey();
    private volatile boolean answering = true;

    /** Where browsers log in. */
    public final Logins logins = new Logins(this);

    Realm() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        serve("/.well-known/openid-configuration", () -> """
                {"issuer": "%1$s", "jwks_uri": "%1$s/certs", "authorization_endpoint": "%1$s/auth",
                 "token_endpoint": "%1$s/token", "end_session_endpoint": "%1$s/logout",
                 "authorization_response_iss_parameter_supported": true}""".formatted(issuer()));
        serve("/certs", () -> {
            fetches.incrementAndGet();
            return new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
        });
        serve("/auth", () -> "The realm's login page");
        take("/token", logins::token);
        take("/logout", logins::endSession);
        // One that hangs shall not hold up the others.
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private interface Endpoint {
        Logins.Reply answer(Map<String, String> form, String authorization) throws InterruptedException;
    }

    private void take(String path, Endpoint endpoint) {
        server.createContext("/realms/hengjian" + path, exchange -> {
            var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            try {
                var reply = endpoint.answer(
                        Logins.parameters(form), exchange.getRequestHeaders().getFirst("Authorization"));
                var body = Logins.json(reply.body()).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(
                        answering ? reply.status() : 503, reply.status() == 204 ? -1 : body.length);
                try (var out = exchange.getResponseBody()) {
                    out.write(reply.status() == 204 ? new byte[0] : body);
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private interface Content {
        String get();
    }

    private void serve(String path, Content content) {
        server.createContext("/realms/hengjian" + path, exchange -> {
            var body = content.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answering ? 200 : 503, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    /** The issuer that good tokens name. */
    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/hengjian";
    }

    /** The present key. */
    public RsaJsonWebKey key() {
        return key;
    }

    /** Replaces the key by another; tokens signed before are no longer good. */
    public void rotateKey() {
        key = newKey();
    }

    /** A key no realm publishes, under the id of the present one. */
    public RsaJsonWebKey forgedKey() {
        var forged = newKey();
        forged.setKeyId(key.getKeyId());
        return forged;
    }

    /** Whether the realm answers, or says 503 to everything. */
    public void answers(boolean yes) {
        answering = yes;
    }

    /** How often the key set was fetched. */
    public int fetches() {
        return fetches.get();
    }

    /** A token that is good unless told otherwise. */
    public TestToken token() {
        return TestToken.good(issuer(), key);
    }

    void stop() {
        server.stop(0);
    }

    private static RsaJsonWebKey newKey() {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("key-" + KEYS.incrementAndGet());
            key.setUse("sig");
            key.setAlgorithm("RS256");
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
