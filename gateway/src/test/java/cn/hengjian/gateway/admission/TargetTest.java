package cn.hengjian.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/|/",
                "/api/personnel/v1/units|/api/personnel/v1/units",
                "/api/personnel/v1/units?q=%E7%8E%8B&limit=10|/api/personnel/v1/units",
                "/a/b?x=%2e%2e%2f|/a/b",
                "/a?x=%00|/a",
                "/a/%E7%8E%8B|/a/%E7%8E%8B",
                "/a/..b/c.d|/a/..b/c.d",
                "http://localhost:8080/a/b?c|/a/b",
            })
    void takesWhatEverybodyReadsTheSameWay(String target, String path) {
        assertThat(Target.read(target)).isInstanceOfSatisfying(Target.Sane.class, sane -> {
            assertThat(sane.path()).isEqualTo(path);
            assertThat(sane.whole()).startsWith(path).endsWith(target.substring(target.length() - 1));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "a/b",
                "//a",
                "/a//b",
                "/a/",
                "/.",
                "/..",
                "/a/../b",
                "/a/./b",
                "/a/%2e%2e/b",
                "/a/%2E./b",
                "/a%2fb",
                "/a%5Cb",
                "/a\\b",
                "/a/..\\b",
                "/a;b",
                "/a%00",
                "/a%0d%0ab",
                "/a%7f",
                "/a%252e",
                "/a%",
                "/a%zz",
                "/a b",
                "/a|b",
                "/a#b",
                "/\u00e4",
                "/a/%c0%ae",
                "/a/%ed%a0%80",
                "/a/%ff",
                "/a?b c",
                "/a?%",
                "/a?%g0",
                "/a?b#c",
                "/a?<b>",
                "http://",
                "http://a",
                "ftp://a/b",
                "http://user@host/a",
            })
    void refusesWhatCouldBeReadInTwoWays(String target) {
        assertThat(Target.read(target)).isInstanceOf(Target.Refused.class);
    }
}
