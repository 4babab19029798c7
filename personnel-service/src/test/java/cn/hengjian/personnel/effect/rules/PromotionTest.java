package cn.hengjian.personnel.effect.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromotionTest {

    @ParameterizedTest
    @CsvSource({
        "NONE, XK_F, true",
        "XK_F, XK_Z, true",
        "XK_Z, XC_F, true",
        "XC_Z, GJ_Z, true",
        "XK_Z, XK_Z, false",
        "XK_Z, XK_F, false",
        "XK_F, NONE, false",
        "NONE, NONE, false"
    })
    void isAHigherLevel(String from, String to, boolean promotion) {
        assertThat(Promotion.ofLevel(from, to)).isEqualTo(promotion);
    }

    @ParameterizedTest
    @CsvSource({"R07, R06, true", ", R12, true", "R07, R07, false", "R07, R08, false", "R07, , false", ", , false"})
    void isAHigherRank(String from, String to, boolean promotion) {
        assertThat(Promotion.ofRank(from, to)).isEqualTo(promotion);
    }
}
