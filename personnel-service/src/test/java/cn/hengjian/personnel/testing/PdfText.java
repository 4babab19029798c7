package cn.hengjian.personnel.testing;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader finds in a printed paper. */
public final class PdfText {

    private PdfText() {}

    /** The text of an answer's PDF from top to bottom, without the line ends that the layout made. */
    public static String of(Response answer) {
        answer.then().statusCode(200).contentType("application/pdf");
        try (var pdf = Loader.loadPDF(answer.asByteArray())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf).replace("\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
