package cn.hengjian.assessment.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.platform.policy.PolicyPack;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** lastPlace.* of a pack: both sides of the line, of the minimum and of the share. */
class ScoringPolicyTest {

    private static final long POINT = 1_000_000_000_000L;

    private static PolicyPack pack(Map<String, String> changes) throws IOException {
        var values = new HashMap<String, String>();
        for (var line : Files.readAllLines(Path.of("src/main/resources/policy/CN-CURRENT_4_2026-01-01.csv"))) {
            var cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            values.put(cells[0], cells[1].replace("\"", ""));
        }
        values.putAll(changes);
        return new PolicyPack("CN-CURRENT", 4, values);
    }

    private static String last(Map<String, String> changes, long... points) throws IOException {
        var ranking = ScoringPolicy.of(pack(changes))
                .rank(Arrays.stream(points).map(each -> each * POINT / 100).toArray());
        var last = new StringBuilder();
        for (boolean each : ranking.bottom()) {
            last.append(each ? 'x' : '.');
        }
        return last.toString();
    }

    @ParameterizedTest
    @CsvSource({"5999,....x", "6000,.....", "6001,....."})
    void isLastOnlyBelowTheAbsoluteLine(long score, String expected) throws IOException {
        assertThat(last(Map.of("lastPlace.absoluteLine", "60"), 9000, 8000, 7000, 6500, score))
                .isEqualTo(expected);
    }

    @Test
    void hasNoLineUnlessThePackDrawsOne() throws IOException {
        assertThat(ScoringPolicy.of(pack(Map.of())).absoluteLine()).isNull();
        assertThat(ScoringPolicy.of(pack(Map.of("lastPlace.absoluteLine", "60.5")))
                        .absoluteLine())
                .isEqualTo(new BigDecimal("60.5"));
        assertThat(last(Map.of(), 9000, 8000, 7000, 6500, 6400)).isEqualTo("....x");
        assertThatThrownBy(() -> ScoringPolicy.of(pack(Map.of("lastPlace.absoluteLine", "0"))))
                .hasMessageContaining("lastPlace.absoluteLine");
    }

    @Test
    void ranksNobodyInAGroupBelowTheMinimumAndTakesAShareRoundedDown() throws IOException {
        var percent = Map.of("lastPlace.bottom.kind", "PERCENT", "lastPlace.bottom.size", "20");

        assertThat(last(Map.of(), 4, 3, 2, 1)).isEqualTo("....");
        assertThat(last(Map.of(), 5, 4, 3, 2, 1)).isEqualTo("....x");
        assertThat(last(percent, 9, 8, 7, 6, 5, 4, 3, 2, 1)).isEqualTo("........x");
        assertThat(last(percent, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1)).isEqualTo("........xx");
        assertThat(last(percent, 10, 9, 8, 7, 6, 5, 4, 2, 2, 2)).isEqualTo("..........");
    }
}
