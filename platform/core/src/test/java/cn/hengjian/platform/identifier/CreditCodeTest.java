package cn.hengjian.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.check.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditCodeTest {

    @Test
    void readsTheExampleOfTheStandardInEitherCase() {
        var code = CreditCode.parse("91350100M000100Y43").orNull();

        assertThat(code).isNotNull().hasToString("91350100M000100Y43");
        assertThat(CreditCode.parse("91350100m000100y43").orNull()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "'', credit-code-length",
        "91350100M000100Y4, credit-code-length",
        "91350100M000100Y433, credit-code-length",
        "91350100I000100Y43, credit-code-characters",
        "9135010OM000100Y43, credit-code-characters",
        "91A50100M000100Y43, credit-code-characters",
        "9135010ßM000100Y43, credit-code-characters",
        "91350100M000100Y44, credit-code-checksum",
        "19350100M000100Y43, credit-code-checksum"
    })
    void saysWhyItRefuses(String text, String code) {
        assertThat(CreditCode.parse(text))
                .isInstanceOfSatisfying(
                        Checked.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void noticesEachSingleWrongCharacter() {
        var valid = "91350100M000100Y43";

        for (int place = 0; place < 18; place++) {
            for (char c : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                var changed = valid.substring(0, place) + c + valid.substring(place + 1);
                if (!changed.equals(valid)) {
                    assertThat(CreditCode.parse(changed)).isInstanceOf(Checked.Refused.class);
                }
            }
        }
    }
}
