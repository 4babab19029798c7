package cn.hengjian.deploy.systemtests.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** A realm as Keycloak shows one, with tokens for the asking: discovery, a key set, and RS256 with 2048 bits. */
final class StandInRealm implements AutoCloseable {

    private static final int SUBJECTS = 200;
    private static final int BITS = 2048;

    private record Key(String id, KeyPair pair) {

        static Key generate(String id) throws GeneralSecurityException {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return new Key(id, generator.generateKeyPair());
        }

        String json() {
            var published = (RSAPublicKey) pair.getPublic();
            return """
                    {"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}""".formatted(id, number(published.getModulus()), number(published.getPublicExponent()));
        }

        private static String number(BigInteger value) {
            var bytes = value.toByteArray();
            return bytes[0] == 0 ? part(Arrays.copyOfRange(bytes, 1, bytes.length)) : part(bytes);
        }
    }

    private final String issuer;
    private final Key signing = Key.generate("signing");
    private final List<Key> published = new CopyOnWriteArrayList<>(List.of(signing));
    private final HttpServer server;

    StandInRealm(String issuer, int port) throws IOException, GeneralSecurityException {
        this.issuer = issuer;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        serve("/.well-known/openid-configuration");
        serve("/certs");
        server.start();
    }

    private void serve(String path) {
        server.createContext("/realms/hengjian" + path, exchange -> {
            var body = content(path).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    private String content(String path) {
        return path.equals("/certs")
                ? "{\"keys\":["
                        + String.join(",", published.stream().map(Key::json).toList()) + "]}"
                : "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + keys() + "\"}";
    }

    /** Where the key set is. */
    String keys() {
        return issuer + "/certs";
    }

    /** The signing key's public half in PEM. */
    String publicKey() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(signing.pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** Publishes another key beside those there are. */
    void addKey() throws GeneralSecurityException {
        published.add(Key.generate("spare-" + published.size()));
    }

    /** So many tokens, all different, of 200 subjects in turn. */
    List<String> tokens(int count) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(number -> token("subject-" + number % SUBJECTS, signing.id))
                .toList();
    }

    /** A token that names a key nobody knows. */
    String strangeToken() {
        return token("stranger", "unknown");
    }

    /** The claims are those that Keycloak puts into an access token, and about as long. */
    private String token(String subject, String keyId) {
        var now = Instant.now().getEpochSecond();
        var header = """
                {"alg":"RS256","typ":"JWT","kid":"%s"}""".formatted(keyId);
        var claims = """
                {"exp":%d,"iat":%d,"jti":"%s","iss":"%s","aud":["hengjian-personnel"],"sub":"%s",\
                "typ":"Bearer","azp":"county-system","sid":"%s","acr":"1","scope":"openid profile personnel.read",\
                "realm_access":{"roles":["organisation","default-roles-hengjian"]},"preferred_username":"%s"}""".formatted(now + 7200, now, UUID.randomUUID(), issuer, subject, UUID.randomUUID(), subject);
        var signed =
                part(header.getBytes(StandardCharsets.UTF_8)) + "." + part(claims.getBytes(StandardCharsets.UTF_8));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(signing.pair.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + part(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String part(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
