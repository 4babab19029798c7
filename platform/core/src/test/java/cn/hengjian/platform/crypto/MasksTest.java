package cn.hengjian.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    @ParameterizedTest
    @CsvSource({"11010519491231002X, 110105********002X", "110105491231002, ***************", "'', ''"})
    void hidesTheBirthDateOfACitizenId(String id, String masked) {
        assertThat(Masks.citizenId(id)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"13812341234, 138****1234", "1381234, *******", "'', ''"})
    void hidesTheMiddleOfAPhoneNumber(String number, String masked) {
        assertThat(Masks.phone(number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"王小明, 王**", "王明, 王*", "王, 王*", "𠮷田, 𠮷*", "'', ''"})
    void keepsTheFirstCharacterOfAName(String name, String masked) {
        assertThat(Masks.name(name)).isEqualTo(masked);
    }
}
