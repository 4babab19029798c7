package cn.hengjian.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.sample.Hostile;
import cn.hengjian.platform.testing.RealParts;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class HostileDocumentTest {

    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final float A4_WIDTH = 210 * POINTS_PER_MM;
    private static final float RIGHT_MARGIN = 26 * POINTS_PER_MM;
    private static final String END = "县委县政府督查室2026年11月29日— 1 —";

    @Inject
    Documents documents;

    private PrintedDocument print(String line) {
        return documents.print(Paper.sheet("河西乡", List.of(line)), Paper.letterhead(), Locale.SIMPLIFIED_CHINESE);
    }

    /** What became of the only line. */
    private static String printed(PrintedDocument document) {
        var text = Paper.text(document);
        return text.substring(text.indexOf("序号 内容1 ") + 7, text.length() - END.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "&lt;b&gt; & &amp; &nbsp; &#x41;",
                "</td></tr></table><h1>x</h1>",
                "<![CDATA[x]]><!-- x --><?x y?>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
                "{text:of('a', 'b')} {#if x}{/if} ${x} #{x}",
                "'quoted' \"twice\" `thrice` \\"
            })
    void printsMarkupAsTheTextThatItIs(String line) {
        assertThat(printed(print(line))).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({
        "王䶮与吴㛃, 王䶮与吴㛃",
        "𬱖𬀩𫖯, 𬱖𬀩𫖯",
        "田𠮷, 田𠮷",
        "office affluent fjord, office affluent fjord",
        "é ü ñ ß, é ü ñ ß",
        "①㎡℃‰Ⅳ, ①㎡℃‰Ⅳ",
        // What looks like a common character is printed as that, so that it can be found.
        "⼈⽇, 人日",
        "1〜2∕3〈4〉, 1～2／3〈4〉",
        // Neither font has them: the code point takes their place.
        "李𪜀, 李〔U+2A700〕",
        "好😀, 好〔U+1F600〕",
        "a\u202Eb, a〔U+202E〕b",
        // A request for another shape goes, the character stays.
        "葛\uDB40\uDD00, 葛",
        "a\u0001b\u0000c\uFFFEd, a〔U+0001〕b〔U+0000〕c〔U+FFFE〕d",
        "x\uD800y, x〔U+D800〕y"
    })
    void losesNoCharacterWithoutATrace(String line, String expected) {
        assertThat(printed(print(line))).isEqualTo(expected);
    }

    @Test
    void breaksAWordThatIsLongerThanTheLine() {
        var word = "x".repeat(500);

        var document = print(word);

        assertThat(printed(document)).isEqualTo(word);
        assertThat(rightmost(document)).isLessThan(A4_WIDTH - RIGHT_MARGIN + 1);
    }

    @Test
    void loadsNothingFromOutside(@TempDir Path folder) throws Exception {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var image = Files.write(folder.resolve("image.png"), new byte[] {1, 2, 3});

            var document = documents.print(
                    new Hostile(
                            "http://localhost:" + server.getAddress().getPort(),
                            image.toUri().toString()),
                    Paper.letterhead(),
                    Locale.SIMPLIFIED_CHINESE);

            assertThat(Paper.text(document)).contains("beforebetweenafter");
            assertThat(images(document)).isZero();
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    private static int images(PrintedDocument document) {
        return Paper.read(document, pdf -> {
            var count = 0;
            for (var page : pdf.getPages()) {
                for (var _ : page.getResources().getXObjectNames()) {
                    count++;
                }
            }
            return count;
        });
    }

    private static float rightmost(PrintedDocument document) {
        return Paper.read(document, pdf -> {
            var edge = new float[1];
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    edge[0] = Math.max(edge[0], position.getXDirAdj() + position.getWidthDirAdj());
                }
            }.getText(pdf);
            return edge[0];
        });
    }
}
