package cn.hengjian.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Sha256Test {

    /** The first two are vectors of FIPS 180-4; the last is of the UTF-8 bytes of a Chinese word. */
    @ParameterizedTest
    @CsvSource({
        "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "衡鉴, b2ba0e924ec310061da761229c132dc2b427b657e7fecd6b47b22bb84aba92d1",
    })
    void hashesTextAndBytesAlike(String text, String expected) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(HexFormat.of().formatHex(Sha256.of(text))).isEqualTo(expected);
        assertThat(Sha256.of(bytes)).isEqualTo(Sha256.of(text));
        assertThat(Sha256.start().digest(bytes)).isEqualTo(Sha256.of(text));
    }
}
