package cn.hengjian.platform.document;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.sample.NoteSheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Documents for tests, and what a reader finds in them. */
final class Paper {

    static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    static final Text OPENING = new Text("现就作风督查中发现的问题通知如下，请认真整改。", "Please rectify the following findings.");

    private Paper() {}

    static Letterhead letterhead() {
        return new Letterhead(
                new Text("关于限期整改的通知", "Notice of rectification"),
                "县督改〔2026〕3号",
                new Text("内部", "Internal"),
                new Text("县委县政府督查室", "Supervision Office"),
                DAY);
    }

    static NoteSheet sheet(String addressee, List<String> lines) {
        return new NoteSheet(addressee, OPENING, LocalDate.of(2026, 12, 9), lines);
    }

    /** The text from top to bottom, without the line ends that the layout made. */
    static String text(PrintedDocument document) {
        return read(document, pdf -> textOf(pdf, 1, pdf.getNumberOfPages()));
    }

    static String page(PrintedDocument document, int page) {
        return read(document, pdf -> textOf(pdf, page, page));
    }

    private static String textOf(PDDocument pdf, int first, int last) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(first);
        stripper.setEndPage(last);
        return stripper.getText(pdf).replace("\n", "");
    }

    static int pages(PrintedDocument document) {
        return read(document, PDDocument::getNumberOfPages);
    }

    /** Each font by its name without the tag of its subset, and whether it is embedded. */
    static List<String> fonts(PrintedDocument document) {
        return read(document, pdf -> {
            var fonts = new TreeMap<String, Boolean>();
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    fonts.put(font.getName().replaceFirst("^[A-Z]{6}\\+", ""), font.isEmbedded());
                }
            }
            var told = new ArrayList<String>();
            fonts.forEach((name, embedded) -> told.add(name + " " + embedded));
            return told;
        });
    }

    static <T> T read(PrintedDocument document, Reading<T> reading) {
        try (var pdf = Loader.loadPDF(document.content())) {
            return reading.of(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is read of an open document. */
    interface Reading<T> {
        T of(PDDocument pdf) throws IOException;
    }
}
