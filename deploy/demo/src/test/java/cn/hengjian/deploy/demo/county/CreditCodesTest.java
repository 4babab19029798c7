package cn.hengjian.deploy.demo.county;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CreditCodesTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    @Test
    void checkCharactersAreThoseOfTheStandard() {
        assertThat(valid("91350100M000100Y43")).isTrue();
        assertThat(valid("91350100M000100Y44")).isFalse();
        assertThat(valid(CreditCodes.of(1, Unit.Kind.DEPARTMENT))).isTrue();
        assertThat(valid(CreditCodes.of(77, Unit.Kind.INSTITUTION))).isTrue();
    }

    /** The sum of weighted values, check included, is a multiple of 31. */
    static boolean valid(String code) {
        var sum = ALPHABET.indexOf(code.charAt(17));
        for (var i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return code.length() == 18 && sum % 31 == 0;
    }
}
