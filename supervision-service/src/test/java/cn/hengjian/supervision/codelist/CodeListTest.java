package cn.hengjian.supervision.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.platform.problem.Text;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListTest {

    private static final String NAME = "five-winds_3_2027-01-01";

    @Test
    void readsVersionWindsAndCauses() {
        var list = CodeList.read(NAME, "code,zhCN,en\nW1,思想作风,Ideological style\nW1.10,甲,A\nC1,乙,B\n");

        assertThat(list.version()).isEqualTo(3);
        assertThat(list.effectiveFrom()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(list.winds().keySet()).containsExactly("W1", "W1.10");
        assertThat(list.causes()).containsEntry("C1", new Text("乙", "B"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            W1,甲,A;W1.1,乙,B;C1,丙,    | C1 lacks a language
            W1,甲,A;W1.1,,B;C1,丙,C     | W1.1 lacks a language
            W1,甲,A;W1,乙,B;C1,丙,C     | W1 stands twice
            W1,甲,A;W2.1,乙,B;C1,丙,C   | W2.1 stands before its wind
            W1,甲,A;W1.0,乙,B;C1,丙,C   | not a code: W1.0
            W1,甲,A;X1,乙,B;C1,丙,C     | not a code: X1
            W1,甲,A                     | winds or causes are missing
            """)
    void refusesAListWithAMistake(String rows, String message) {
        assertThatThrownBy(() -> CodeList.read(NAME, "code,zhCN,en\n" + rows.replace(';', '\n') + "\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(NAME + ": " + message);
    }

    @Test
    void refusesAFileThatNamesNoVersion() {
        assertThatThrownBy(() -> CodeList.read("five-winds", "code,zhCN,en\n"))
                .hasMessage("not the name of a code list: five-winds");
    }
}
