package cn.hengjian.platform.document;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;

/**
 * Prints documents as PDF/A-2u. A feature's template is a record {@code implements TemplateInstance} and an HTML file
 * of the same name under {@code templates/}, of well-formed XHTML without html, head and body; the build checks what it
 * refers to, and values are escaped. What it may use: {@code h2}, {@code p}, {@code p.addressee}, lists, tables, and
 * the texts of {@link TemplateTexts}; and {@code <img src="image:photo"/>} for a picture that is given along under the name
 * photo. Nothing else is loaded, wherever it lies.
 */
@ApplicationScoped
public class Documents {

    private static final long PATIENCE_SECONDS = 30;

    static {
        // Its messages quote what they stumble over, which may be personal.
        XRLog.setLoggingEnabled(false);
    }

    private final Fonts fonts;
    private final String style;
    /** One at a time: the memory that printing takes is then the same however many ask. */
    private final Semaphore turn = new Semaphore(1, true);

    Documents(Fonts fonts) {
        this.fonts = fonts;
        this.style = readStyle();
    }

    /**
     * Prints a document.
     *
     * @throws ProblemException if too many are being printed
     */
    public PrintedDocument print(TemplateInstance text, Letterhead head, Locale locale) {
        return print(text, Map.of(), head, locale);
    }

    /**
     * Prints a document with pictures.
     *
     * @param images JPEG or PNG, by name
     * @throws ProblemException if too many are being printed
     */
    public PrintedDocument print(TemplateInstance text, Map<String, byte[]> images, Letterhead head, Locale locale) {
        var frame = new Frame(
                head, locale.toLanguageTag(), style, text.setLocale(locale).render());
        var markup = Characters.sound(frame.setLocale(locale).render());
        takeTurn();
        try {
            return new PrintedDocument(head.number() + ".pdf", typeset(markup, new Images(images), head));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turn.release();
        }
    }

    private byte[] typeset(String markup, Images images, Letterhead head) throws IOException {
        var document = Markup.parse(markup);
        var faces = makePrintable(document);
        try (var pdf = new DatedPdf(head.date(), images.digestWith(markup));
                var renderer = builder(pdf, document, images, faces).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    /** Leaves nothing in the text that no font has, and tells which fonts it takes. */
    private Set<Fonts.Face> makePrintable(Document document) {
        var faces = EnumSet.of(Fonts.Face.REGULAR, Fonts.Face.BOLD);
        Markup.changeTexts(
                document.getElementsByTagName("body").item(0),
                text -> Characters.printable(text, character -> {
                    if (fonts.covers(Fonts.Face.REGULAR, character)) {
                        return true;
                    }
                    if (!fonts.covers(Fonts.Face.RARE, character)) {
                        return false;
                    }
                    faces.add(Fonts.Face.RARE);
                    return true;
                }));
        return faces;
    }

    private PdfRendererBuilder builder(PDDocument pdf, Document document, Images images, Set<Fonts.Face> faces)
            throws IOException {
        BiPredicate<String, ExternalResourceType> given =
                (uri, type) -> type == ExternalResourceType.IMAGE_RASTER && images.has(uri);
        var builder = new PdfRendererBuilder()
                .usePDDocument(pdf)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer("Hengjian")
                .withW3cDocument(document, null)
                .useUriResolver((_, uri) -> images.has(uri) ? uri : null)
                .useProtocolsStreamImplementation(images, Images.SCHEME)
                .useExternalResourceAccessControl(given, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(given, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        for (var face : faces) {
            var font = new PDFontSupplier(PDType0Font.load(pdf, fonts.get(face), true));
            face.families().forEach(family -> builder.useFont(font, family, face.weight(), FontStyle.NORMAL, true));
        }
        return builder;
    }

    private void takeTurn() {
        try {
            if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ProblemException(
                        HttpProblem.UNAVAILABLE,
                        new Text("正在打印的文书过多，请稍后再试", "Too many documents are being printed; try again later"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to print", e);
        }
    }

    private static String readStyle() {
        try (var stream = Documents.class.getResourceAsStream("/document/official.css")) {
            if (stream == null) {
                throw new IllegalStateException("the build lacks the style of documents");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
