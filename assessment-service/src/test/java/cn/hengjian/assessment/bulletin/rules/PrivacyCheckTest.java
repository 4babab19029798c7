package cn.hengjian.assessment.bulletin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.assessment.bulletin.rules.Hit.Kind;
import cn.hengjian.assessment.bulletin.rules.PrivacyCheck.Words;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivacyCheckTest {

    private static final String TEXT = "/text/zhCN";

    private static Words words(String... cleared) {
        return new Words(List.of("张三", "高明"), List.of("C000001"), List.of("档案局"), 5, List.of(cleared));
    }

    private static List<Hit> hits(String text, String... cleared) {
        return PrivacyCheck.hits(Map.of(TEXT, text), words(cleared));
    }

    @Test
    void tellsEachPlace() {
        assertThat(hits("总体良好。\n批评张三和张三、C000001。\n档案局"))
                .containsExactly(
                        new Hit(Kind.NAME, TEXT, 2, 3, "张三"),
                        new Hit(Kind.NAME, TEXT, 2, 6, "张三"),
                        new Hit(Kind.NUMBER, TEXT, 2, 9, "C000001"),
                        new Hit(Kind.SMALL_UNIT, TEXT, 3, 1, "档案局"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "不称职 4 人, 4 人",
        "不称职 5 人, ",
        "不称职 0 人, ",
        "不称职 14 人, ",
        "4 people are excellent, 4 people",
        "one of 1 person, 1 person",
        "平均 4.3 人次, ",
        "得 4 分, "
    })
    void findsCountsOfFewPeople(String text, String word) {
        assertThat(hits(text)).extracting(Hit::word).isEqualTo(word == null ? List.of() : List.of(word));
    }

    @ParameterizedTest
    @CsvSource({"11010519491231002X, 1", "110105194912310021, 1", "1101051949123100215, 0", "11010519491231002, 0"})
    void findsWhatReadsLikeACitizenId(String text, int hits) {
        assertThat(hits(text)).hasSize(hits).allMatch(hit -> hit.kind() == Kind.CITIZEN_ID);
    }

    @Test
    void clearsNamesAndCountsOnly() {
        assertThat(hits("做法高明，3 人小组核实，C000001，档案局", "高明", "3 人", "C000001", "档案局"))
                .extracting(Hit::kind)
                .containsExactly(Kind.NUMBER, Kind.SMALL_UNIT);
    }
}
