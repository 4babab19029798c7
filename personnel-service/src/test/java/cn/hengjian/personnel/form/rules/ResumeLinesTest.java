package cn.hengjian.personnel.form.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResumeLinesTest {

    @ParameterizedTest
    @CsvSource({
        "'2003.09--2007.07  衡安大学学生',     2003-09, 2007-07, 衡安大学学生",
        "'2003.09—2007.07 衡安大学学生',      2003-09, 2007-07, 衡安大学学生",
        "'2003年9月至2007年7月，衡安大学学生', 2003-09, 2007-07, 衡安大学学生",
        "'200309-200707 衡安大学学生',        2003-09, 2007-07, 衡安大学学生",
        "'2015.04--        县财政局局长',      2015-04, ,        县财政局局长",
        "'2015.04--至今    县财政局局长',      2015-04, ,        县财政局局长",
    })
    void readsStretches(String line, String from, String to, String content) {
        var stretch = (ResumeLines.Line.Stretch) ResumeLines.parse(line).getFirst();

        assertThat(stretch.from()).hasToString(from);
        assertThat(stretch.to() == null ? null : stretch.to().toString()).isEqualTo(to);
        assertThat(stretch.content()).isEqualTo(content);
    }

    @Test
    void goesOnInTheNextLineAndKeepsWhatItCannotRead() {
        var lines = ResumeLines.parse("""
                2003.09--2007.07  衡安大学

                                  经济系学生
                2007.13--2009.01  月份有误
                少年时在乡务农""");

        assertThat(lines).hasSize(3);
        assertThat(((ResumeLines.Line.Stretch) lines.get(0)).content()).isEqualTo("衡安大学经济系学生");
        assertThat(lines.get(1)).isEqualTo(new ResumeLines.Line.Unread(3, "2007.13--2009.01  月份有误"));
        assertThat(lines.get(2)).isEqualTo(new ResumeLines.Line.Unread(4, "少年时在乡务农"));
    }
}
