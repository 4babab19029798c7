package cn.hengjian.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ClientKeyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENCODED = ClientKey.generate();

    private final ClientKey key = new ClientKey(ENCODED);

    @Test
    void publishesNothingThatIsPrivate() throws Exception {
        var jwk = JSON.readTree(key.publicKeys()).at("/keys/0");

        assertThat(jwk.path("e").asText()).isEqualTo("AQAB");
        assertThat(jwk.path("kid").asText()).hasSize(43);
        assertThat(new ClientKey(ENCODED).publicKeys()).isEqualTo(key.publicKeys());
    }

    @Test
    void signsAnAssertionThatThePublishedKeyVerifies() throws Exception {
        var jwk = JSON.readTree(key.publicKeys()).at("/keys/0");
        var assertion = key.assertion("county-script", "https://issuer", Instant.ofEpochSecond(1000));

        var parts = assertion.split("\\.", -1);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(
                KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e"))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(JSON.readTree(Base64.getUrlDecoder().decode(parts[0])).path("kid"))
                .isEqualTo(jwk.path("kid"));
        var claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.path("iss").asText()).isEqualTo("county-script");
        assertThat(claims.path("sub").asText()).isEqualTo("county-script");
        assertThat(claims.path("aud").asText()).isEqualTo("https://issuer");
        assertThat(claims.path("exp").asLong()).isEqualTo(1030);
    }

    @Test
    void neverSignsTheSameTwice() {
        var now = Instant.ofEpochSecond(1000);

        assertThat(key.assertion("a", "b", now)).isNotEqualTo(key.assertion("a", "b", now));
    }

    private static BigInteger number(JsonNode jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(name).asText()));
    }
}
