package cn.hengjian.supervision.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.supervision.opinion.rules.Likeness;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    private static final String TEXT = "政务大厅三号窗口每天中午十二点到下午两点无人值守，群众办事要等两个小时，希望安排轮值。";

    private static Likeness of(String text) {
        return Likeness.of(Likeness.normal(text), part -> part.hashCode() * 0x9E3779B97F4A7C15L);
    }

    @ParameterizedTest
    @CsvSource({
        "'ＡＢＣ, abc', abcabc",
        "' 窗口　无人！ ', 窗口无人",
        "'１２:００', 1200",
        "'——', ''",
    })
    void dropsWhatPeopleWriteDifferently(String text, String normal) {
        assertThat(Likeness.normal(text)).isEqualTo(normal);
    }

    @Test
    void findsTheSameTextWholly() {
        assertThat(of(TEXT).percentOf(of(" " + TEXT.replace("，", ", ")))).isEqualTo(100);
    }

    @Test
    void findsATextThatWasChangedALittle() {
        var changed = of(TEXT.replace("三号窗口", "3号窗口") + "谢谢。");

        assertThat(of(TEXT).percentOf(changed)).isBetween(60, 99);
        assertThat(Arrays.stream(changed.bands())
                        .anyMatch(band -> Arrays.stream(of(TEXT).bands()).anyMatch(other -> other == band)))
                .isTrue();
    }

    @Test
    void keepsDifferentTextsApart() {
        assertThat(of(TEXT).percentOf(of("村里的路灯坏了半年，夜里老人出门不安全，请尽快派人修理。"))).isLessThan(10);
    }

    @Test
    void takesTextsShorterThanAPart() {
        assertThat(of("好").percentOf(of("好"))).isEqualTo(100);
        assertThat(of("").percentOf(of(""))).isEqualTo(100);
        assertThat(of("好").percentOf(of("坏"))).isZero();
    }
}
