package cn.hengjian.personnel.form.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormMonthTest {

    @ParameterizedTest
    @CsvSource({
        "197503,    1975-03",
        "1975.03,   1975-03",
        "1975-03,   1975-03",
        "1975/3,    1975-03",
        "1975.3,    1975-03",
        "1975年3月,  1975-03",
        "1975年03月12日, 1975-03",
        "19750312,  1975-03",
        "1975.03.12, 1975-03",
        "' 197512 ', 1975-12",
        "200001,    2000-01",
    })
    void readsWhatPeopleWrite(String text, String month) {
        assertThat(FormMonth.parse(text).orElseThrow()).hasToString(month);
    }

    @ParameterizedTest
    @ValueSource(strings = {"197500", "197513", "1875.03", "75.03", "1975", "2001.07；民盟", "不详", "", "19750", "2001年"})
    void leavesTheRestAsText(String text) {
        assertThat(FormMonth.parse(text)).isEmpty();
    }
}
