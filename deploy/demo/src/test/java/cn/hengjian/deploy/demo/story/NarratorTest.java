package cn.hengjian.deploy.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NarratorTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final Narrator narrator = new Narrator(new PrintStream(told, true, StandardCharsets.UTF_8));

    @ParameterizedTest
    @CsvSource({"abc, 3", "沈军海, 6", "阿依古丽·买买提, 15", "李𬱖, 4", "'(名册)', 6", "÷—, 2", "'、,', 3"})
    void countsChineseCharactersAsTwoColumns(String text, int width) {
        assertThat(Columns.width(text)).isEqualTo(width);
    }

    @Test
    void linesUpTables() {
        narrator.table(List.of("name", "n"), List.of(List.of("沈军海", "1"), List.of("ab", "22")));

        assertThat(told.toString(StandardCharsets.UTF_8)).isEqualTo("""

                     name    n
                     ──────  ──
                     沈军海  1
                     ab      22

                """);
    }

    @Test
    void remembersWhatTurnedOutOtherwise() {
        narrator.expect("ten", 10, 10);
        narrator.expect("100 % of it", 10, 9);

        assertThat(narrator.expectations()).isEqualTo(2);
        assertThat(narrator.surprises()).containsExactly("100 % of it: expected 10, saw 9");
        assertThat(told.toString(StandardCharsets.UTF_8)).isEqualTo("""
                   ✓ ten
                   ✗ 100 % of it: expected 10, saw 9
                """);
    }
}
