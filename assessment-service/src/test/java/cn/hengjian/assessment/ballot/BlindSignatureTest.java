package cn.hengjian.assessment.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlindSignatureTest {

    private JsonNode vector;
    private RSAPublicKey publicKey;
    private PrivateKey privateKey;

    @BeforeEach
    void readTheVectorOfTheRfc() throws Exception {
        try (var json = getClass().getResourceAsStream("/rfc9474/rsabssa-sha384-pss-randomized.json")) {
            vector = new ObjectMapper().readTree(json);
        }
        var factory = KeyFactory.getInstance("RSA");
        var p = number("p");
        var q = number("q");
        var d = number("d");
        publicKey = (RSAPublicKey) factory.generatePublic(new RSAPublicKeySpec(number("n"), number("e")));
        privateKey = factory.generatePrivate(new RSAPrivateCrtKeySpec(
                number("n"),
                number("e"),
                d,
                p,
                q,
                d.mod(p.subtract(BigInteger.ONE)),
                d.mod(q.subtract(BigInteger.ONE)),
                q.modInverse(p)));
    }

    private byte[] bytes(String field) {
        return HexFormat.of().parseHex(vector.path(field).asText());
    }

    private BigInteger number(String field) {
        return new BigInteger(vector.path(field).asText(), 16);
    }

    @Test
    void signsAsTheRfcSays() {
        assertThat(BlindSignature.sign(bytes("blinded_msg"), privateKey)).isEqualTo(bytes("blind_sig"));
    }

    @Test
    void verifiesAsTheRfcSays() {
        assertThat(BlindSignature.verifies(bytes("input_msg"), bytes("sig"), publicKey))
                .isTrue();
    }

    @Test
    void understandsTheVotersOfTheRfc() {
        var voter = new BlindVoter(publicKey, number("inv").modInverse(number("n")));

        assertThat(voter.blind(bytes("input_msg"), bytes("salt"))).isEqualTo(bytes("blinded_msg"));
        assertThat(voter.unblind(bytes("blind_sig"))).isEqualTo(bytes("sig"));
    }

    /** One signature in 256 begins with a zero, which a number loses and a signature must not. */
    @Test
    void keepsTheLeadingZeroOfASignature() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        var pair = generator.generateKeyPair();
        var key = (RSAPublicKey) pair.getPublic();
        var message = new byte[64];
        byte[] signature;
        do {
            ByteBuffer.wrap(message).putInt(0, ByteBuffer.wrap(message).getInt(0) + 1);
            var voter = new BlindVoter(key);
            signature = voter.unblind(BlindSignature.sign(voter.blind(message), pair.getPrivate()));
            assertThat(BlindSignature.verifies(message, signature, key)).isTrue();
        } while (signature[0] != 0);
    }

    @Test
    void refusesWhatWasChanged() {
        var message = bytes("input_msg");
        message[message.length - 1] ^= 1;
        var signature = bytes("sig");
        signature[100] ^= 1;

        assertThat(BlindSignature.verifies(message, bytes("sig"), publicKey)).isFalse();
        assertThat(BlindSignature.verifies(bytes("msg"), bytes("sig"), publicKey))
                .isFalse();
        assertThat(BlindSignature.verifies(bytes("input_msg"), signature, publicKey))
                .isFalse();
        assertThat(BlindSignature.verifies(bytes("input_msg"), new byte[0], publicKey))
                .isFalse();
        assertThat(BlindSignature.verifies(bytes("input_msg"), new byte[513], publicKey))
                .isFalse();
    }

    @Test
    void takesForABlindedMessageOnlyWhatIsOneUnderTheKey() {
        var modulus = bytes("n");
        var below = number("n").subtract(BigInteger.ONE).toByteArray();

        assertThat(BlindSignature.isBlindedMessage(bytes("blinded_msg"), publicKey))
                .isTrue();
        assertThat(BlindSignature.isBlindedMessage(
                        HexFormat.of()
                                .parseHex(number("n").subtract(BigInteger.ONE).toString(16)),
                        publicKey))
                .isTrue();
        assertThat(below).hasSize(modulus.length + 1);
        assertThat(BlindSignature.isBlindedMessage(below, publicKey)).isFalse();
        assertThat(BlindSignature.isBlindedMessage(modulus, publicKey)).isFalse();
        assertThat(BlindSignature.isBlindedMessage(new byte[0], publicKey)).isFalse();
    }
}
