package cn.hengjian.personnel.codes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.check.Checked;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regions by the year-end editions of 1980 to 2021. */
class RegionsTest {

    @ParameterizedTest
    @CsvSource({
        // 崇文区 became part of 东城区 in 2010. The oldest edition stands for the days before it.
        "110103, 1960-01-01, 崇文区",
        "110103, 2010-12-30, 崇文区",
        "110103, 2010-12-31,",
        "500000, 1997-12-30,",
        "500000, 1997-12-31, 重庆市",
        "510200, 1997-12-30, 重庆市",
        "510200, 1997-12-31,",
        "460000, 1988-12-30,",
        "460000, 1988-12-31, 海南省",
        "430502, 1997-12-30, 东区",
        "430502, 1997-12-31, 双清区",
        "110228, 2015-12-30, 密云县",
        "110228, 2015-12-31,",
        "110118, 2015-12-30,",
        "110118, 2015-12-31, 密云区",
        "110118, 2100-01-01, 密云区",
        "110199, 2000-01-01,",
    })
    void areInTheEditionThatWasTheNewestOnADay(String code, LocalDate day, String name) {
        assertThat(CodeTables.REGION.list(code, day).map(spell -> spell.label().zhCN()))
                .isEqualTo(name == null ? List.of() : List.of(name));
    }

    @ParameterizedTest
    @CsvSource({
        "430502, 1985-03-12, 湖南省邵阳市东区",
        "430502, 1999-03-12, 湖南省邵阳市双清区",
        "430500, 1999-03-12, 湖南省邵阳市",
        "430000, 1999-03-12, 湖南省",
        // Not there any more, not there yet.
        "110103, 2015-06-01, 北京市崇文区",
        "110118, 1985-03-12, 北京市密云区",
        "510200, 1985-03-12, 四川省重庆市",
        "500101, 1985-03-12, 重庆市万县区",
    })
    void areCalledAsTheyWere(String code, LocalDate day, String name) {
        assertThat(Regions.nameOn(code, day)).isEqualTo(name);
    }

    @Test
    void countHoweverLongTheyAreGone() {
        assertThat(Regions.isKnown("110103")).isTrue();
        assertThat(Regions.isKnown("110199")).isFalse();
        assertThat(Regions.cell().parse("110103")).isEqualTo(Checked.valid("110103"));
        assertThat(Regions.cell().parse("崇文区")).isInstanceOf(Checked.Refused.class);
    }

    @Test
    void haveNoTwoNamesInOneEdition() {
        for (int edition = 1980; edition <= 2021; edition++) {
            int year = edition;
            assertThat(CodeTables.REGION.list("", LocalDate.of(year, 12, 31)).map(CodeTable.Spell::code))
                    .doesNotHaveDuplicates()
                    .hasSizeBetween(3_000, 3_300);
        }
    }
}
