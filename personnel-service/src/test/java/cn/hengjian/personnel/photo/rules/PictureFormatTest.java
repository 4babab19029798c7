package cn.hengjian.personnel.photo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureFormatTest {

    @ParameterizedTest
    @CsvSource({
        "FFD8FF00, JPEG",
        "FFD8FF, ",
        "FFD900FF, ",
        "89504E470D0A1A0A00, PNG",
        "89504E470D0A1A0A, ",
        "89504E470A1A0A0000, ",
        "424D00, BMP",
        "424D, ",
        "474946383961, ",
        "'', "
    })
    void tellsAPictureByItsFirstBytes(String hex, PictureFormat format) {
        var bytes = HexFormat.of().parseHex(hex == null ? "" : hex);

        assertThat(PictureFormat.of(bytes).orElse(null)).isEqualTo(format);
    }
}
