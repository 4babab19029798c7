package cn.hengjian.supervision.visit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.supervision.visit.rules.Tier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnvelopeTest {

    private static final byte[] NONCE = HexFormat.of().parseHex("00112233445566778899aabbccddeeff".repeat(2));

    private static Envelope envelope(String code, Tier tier, String override) {
        return new Envelope(NONCE, new Target(new UUID(1, 2), code, tier, override));
    }

    static Stream<Envelope> envelopes() {
        return Stream.of(
                envelope("T", Tier.ORDINARY, null),
                envelope("石门镇-001", Tier.BACKWARD, "重大舆情"),
                envelope("单".repeat(50), Tier.ADVANCED, "急".repeat(500)));
    }

    @ParameterizedTest
    @MethodSource("envelopes")
    void comesOutAsItWentInAndIsAlwaysAsLong(Envelope envelope) {
        var bytes = envelope.bytes();

        assertThat(bytes).hasSize(4_096);
        assertThat(Envelope.of(bytes).nonce()).isEqualTo(NONCE);
        assertThat(Envelope.of(bytes).target()).isEqualTo(envelope.target());
    }

    @Test
    void commitsToNonceAndCode() throws Exception {
        var preimage = MessageDigest.getInstance("SHA-256");
        preimage.update(NONCE);
        preimage.update("石门镇".getBytes(StandardCharsets.UTF_8));

        assertThat(envelope("石门镇", Tier.ORDINARY, null).commitment())
                .isEqualTo(HexFormat.of().formatHex(preimage.digest()));
    }

    @Test
    void showsNothingWhenPrinted() {
        var envelope = envelope("T42", Tier.BACKWARD, "重大舆情");

        assertThat(envelope + " " + envelope.target()).isEqualTo("Envelope[…] Target[…]");
    }
}
