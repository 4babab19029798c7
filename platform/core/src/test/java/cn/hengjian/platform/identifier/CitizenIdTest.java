package cn.hengjian.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.check.Checked;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitizenIdTest {

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 1949-12-31, 2, 110105********002X",
        "440524188001010014, 1880-01-01, 1, 440524********0014"
    })
    void readsTheExamplesOfTheStandard(String text, LocalDate birthDate, String sex, String masked) {
        var id = CitizenId.parse(text).orNull();

        assertThat(id).isNotNull();
        assertThat(id.value()).isEqualTo(text);
        assertThat(id.birthDate()).isEqualTo(birthDate);
        assertThat(id.sex()).isEqualTo(sex);
        assertThat(id).hasToString(masked);
    }

    @Test
    void takesALowerCaseXForX() {
        assertThat(CitizenId.parse("11010519491231002x")).isEqualTo(CitizenId.parse("11010519491231002X"));
    }

    @ParameterizedTest
    @CsvSource({
        "110105491231002, citizen-id-fifteen",
        "'', citizen-id-length",
        "11010519491231002, citizen-id-length",
        "11010519491231002XX, citizen-id-length",
        "11010519491231002Y, citizen-id-characters",
        "1101051949123100AX, citizen-id-characters",
        "X1010519491231002X, citizen-id-characters",
        "１1010519491231002X, citizen-id-characters",
        "11010519490229002X, citizen-id-birth-date",
        "11010519491331002X, citizen-id-birth-date",
        "11010519490001002X, citizen-id-birth-date",
        "110105194912310020, citizen-id-checksum",
        "110105194912310021, citizen-id-checksum",
        "101105194912310021, citizen-id-checksum"
    })
    void saysWhyItRefuses(String text, String code) {
        assertThat(CitizenId.parse(text)).isInstanceOfSatisfying(Checked.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.message().en()).doesNotContain("1949");
        });
    }

    @Test
    void noticesEachSingleWrongDigit() {
        var valid = "440524188001010014";

        for (int place = 0; place < 17; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var changed = valid.substring(0, place) + digit + valid.substring(place + 1);
                if (!changed.equals(valid)) {
                    assertThat(CitizenId.parse(changed)).isInstanceOf(Checked.Refused.class);
                }
            }
        }
    }
}
