package cn.hengjian.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final byte[] CONTENT = {1, 2, 3};

    @Test
    void opensWhatItSealed() {
        var seal = new Seal(List.of(aKey(1)), "session");

        assertThat(seal.open(seal.seal(CONTENT)))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(CONTENT));
    }

    @Test
    void sealsWithTheNewKeyAndOpensWithBoth() {
        var old = new Seal(List.of(aKey(1)), "session");
        var rotated = new Seal(List.of(aKey(2), aKey(1)), "session");
        var later = new Seal(List.of(aKey(2)), "session");

        assertThat(rotated.open(old.seal(CONTENT))).isPresent();
        assertThat(later.open(rotated.seal(CONTENT))).isPresent();
        assertThat(later.open(old.seal(CONTENT))).isEmpty();
    }

    @Test
    void opensNothingThatWasSealedForAnotherPurpose() {
        var login = new Seal(List.of(aKey(1)), "login");
        var session = new Seal(List.of(aKey(1)), "session");

        assertThat(session.open(login.seal(CONTENT))).isEmpty();
    }

    @Test
    void opensNothingWithACharacterChanged() {
        var seal = new Seal(List.of(aKey(1)), "session");
        var sealed = seal.seal(new byte[60]);
        var opened = 0;

        // The last characters of a part may hold bits that mean nothing, and what they mean stays the same then.
        for (var at = 0; at < sealed.length(); at++) {
            var changed = sealed.substring(0, at) + (sealed.charAt(at) == '_' ? '-' : '_') + sealed.substring(at + 1);
            var content = seal.open(changed);
            if (content.isPresent()) {
                assertThat(content.get()).isEqualTo(new byte[60]);
                opened++;
            }
        }

        assertThat(opened).isLessThanOrEqualTo(3);
    }

    @Test
    void opensNoOtherFormOfEncryption() {
        var seal = new Seal(List.of(aKey(1)), "session");

        for (var header : List.of(
                "{\"alg\":\"none\"}",
                "{\"alg\":\"dir\",\"enc\":\"A128CBC-HS256\"}",
                "{\"alg\":\"A256KW\",\"enc\":\"A256GCM\"}",
                "{\"alg\":\"PBES2-HS256+A128KW\",\"enc\":\"A256GCM\",\"p2c\":2000000000,\"p2s\":\"AAAA\"}")) {
            var encoded =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.US_ASCII));
            assertThat(seal.open(encoded + ".AAAA.AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA"))
                    .isEmpty();
        }
    }

    private static byte[] aKey(int value) {
        var key = new byte[32];
        Arrays.fill(key, (byte) value);
        return key;
    }
}
