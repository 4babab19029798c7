package cn.hengjian.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DocumentsTest {

    @Inject
    Documents documents;

    private PrintedDocument print(String addressee, List<String> lines) {
        return documents.print(Paper.sheet(addressee, lines), Paper.letterhead(), Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void printsALetterInChinese() {
        var document = print("河西乡人民政府", List.of("午后窗口无人", "首问责任制不落实"));

        assertThat(document.fileName()).isEqualTo("县督改〔2026〕3号.pdf");
        assertThat(Paper.text(document))
                .isEqualTo("县督改〔2026〕3号 内部关于限期整改的通知河西乡人民政府：" + Paper.OPENING.zhCN()
                        + "一、办理期限请于2026年12月9日前回复。序号 内容1 午后窗口无人2 首问责任制不落实"
                        + "县委县政府督查室2026年11月29日— 1 —");
    }

    @Test
    void printsALetterInEnglish() {
        var document = documents.print(
                Paper.sheet("Hexi Township", List.of("Window office empty")), Paper.letterhead(), Locale.ENGLISH);

        assertThat(Paper.text(document))
                .isEqualTo("县督改〔2026〕3号 InternalNotice of rectificationHexi Township:" + Paper.OPENING.en()
                        + "1. Time limitPlease answer by 9 December 2026 at the latest.No. Content1 Window office empty"
                        + "Supervision Office29 November 2026— 1 —");
    }

    @Test
    void leavesOutWhatThereIsNone() {
        var bare = new Letterhead(new Text("谈话记录", "Record of a talk"), "T-1", null, null, Paper.DAY);

        var document = documents.print(Paper.sheet("河西乡", List.of()), bare, Locale.SIMPLIFIED_CHINESE);

        assertThat(Paper.text(document))
                .isEqualTo("T-1谈话记录河西乡：" + Paper.OPENING.zhCN() + "一、办理期限请于2026年12月9日前回复。— 1 —");
    }

    @Test
    void embedsOfItsFontsWhatItUsesOnly() {
        var document = print("河西乡", List.of("午后窗口无人"));

        assertThat(Paper.fonts(document)).containsExactly("NotoSerifSC-Bold true", "NotoSerifSC-Regular true");
        assertThat(document.content()).hasSizeLessThan(100_000);
    }

    @Test
    void numbersItsPagesAndRepeatsWhoseTheyAre() {
        var document = print(
                "河西乡",
                IntStream.rangeClosed(1, 80).mapToObj(i -> "第" + i + "项问题").toList());

        assertThat(Paper.pages(document)).isEqualTo(4);
        assertThat(Paper.page(document, 1)).startsWith("县督改〔2026〕3号 内部关于").endsWith("— 1 —");
        assertThat(Paper.page(document, 4))
                .startsWith("县督改〔2026〕3号 内部序号 内容")
                .contains("80 第80项问题")
                .endsWith("县委县政府督查室2026年11月29日— 4 —");
    }

    @Test
    void tellsTitleLanguageAndDateInTheFilesProperties() {
        var document = print("河西乡", List.of());

        var told = Paper.read(
                document,
                pdf -> List.of(
                        pdf.getDocumentInformation().getTitle(),
                        pdf.getDocumentInformation().getSubject(),
                        pdf.getDocumentInformation().getProducer(),
                        pdf.getDocumentInformation()
                                .getCreationDate()
                                .toInstant()
                                .toString(),
                        pdf.getDocumentCatalog().getLanguage(),
                        pdf.getVersion() + ""));
        assertThat(told)
                .containsExactly("关于限期整改的通知", "县督改〔2026〕3号", "Hengjian", "2026-11-29T00:00:00Z", "zh-CN", "1.7");
    }

    @Test
    void isPaperOfA4() {
        var box = Paper.read(print("河西乡", List.of()), pdf -> pdf.getPage(0).getMediaBox());

        assertThat(Math.round(box.getWidth())).isEqualTo(595);
        assertThat(Math.round(box.getHeight())).isEqualTo(842);
    }

    @Test
    void printsTheSameBytesForTheSameContent() {
        var first = print("河西乡", List.of("午后窗口无人", "𠮷"));
        var second = print("河西乡", List.of("午后窗口无人", "𠮷"));
        var other = print("河东乡", List.of("午后窗口无人", "𠮷"));

        assertThat(first.content()).isEqualTo(second.content()).isNotEqualTo(other.content());
    }

    @Test
    void printsManyAtOnceEachOfThemAlone() throws Exception {
        var alone = print("河西乡", List.of("并发")).content();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<byte[]> one = () -> print("河西乡", List.of("并发")).content();
            assertThat(threads.invokeAll(Collections.nCopies(16, one)))
                    .extracting(Future::get)
                    .allSatisfy(content -> assertThat(content).isEqualTo(alone));
        }
    }
}
