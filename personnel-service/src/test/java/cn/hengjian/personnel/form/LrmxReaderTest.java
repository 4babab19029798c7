package cn.hengjian.personnel.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.platform.problem.ProblemException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LrmxReaderTest {

    private static final String BOMB = """
            <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <Person><XingMing>&b;</XingMing></Person>""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                BOMB,
                "<!DOCTYPE Person SYSTEM \"file:///etc/passwd\"><Person/>",
                "<!doctype Person [<!ENTITY x SYSTEM \"http://localhost/\">]><Person>&x;</Person>",
                "<Person><XingMing>&unknown;</XingMing></Person>",
                "<Person><XingMing>王</Person>",
                "<Persons/>",
                "",
                "name,sex\n王,男",
            })
    void refusesHostileAndBrokenFiles(String xml) {
        assertRefused(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesOtherEncodingsDepthAndNumbers() {
        assertRefused("<!DOCTYPE x><Person/>".getBytes(StandardCharsets.UTF_16));
        assertRefused("<Person/>".getBytes(StandardCharsets.UTF_16LE));
        assertRefused(("<Person>" + "<a>".repeat(6) + "</a>".repeat(6) + "</Person>").getBytes(StandardCharsets.UTF_8));
        assertRefused(("<Person>" + "<a/>".repeat(2_000) + "</Person>").getBytes(StandardCharsets.UTF_8));
        assertThat(LrmxReader.read(("<Person>" + "<a/>".repeat(1_999) + "</Person>").getBytes(StandardCharsets.UTF_8)))
                .hasSize(1_999);
        assertThat(LrmxReader.read(("<Person>" + "<a>".repeat(5) + "</a>".repeat(5) + "</Person>")
                        .getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    @Test
    void readsUtf8WithAndWithoutMarkAndGb18030() {
        var xml =
                "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Person>\n<XingMing>王&amp;<![CDATA[<建>]]></XingMing></Person>";
        for (var file : new byte[][] {
            xml.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + xml).getBytes(StandardCharsets.UTF_8),
            xml.getBytes(Charset.forName("GB18030"))
        }) {
            var elements = LrmxReader.read(file);
            assertThat(elements).hasSize(1);
            assertThat(elements.getFirst().text()).isEqualTo("王&<建>");
            assertThat(elements.getFirst().line()).isEqualTo(3);
        }
    }

    private static void assertRefused(byte[] file) {
        assertThatThrownBy(() -> LrmxReader.read(file))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(FormProblem.UNREADABLE));
    }
}
