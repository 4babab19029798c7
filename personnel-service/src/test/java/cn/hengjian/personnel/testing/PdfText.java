package cn.hengjian.personnel.testing;

import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader finds in a printed paper. */
public final class PdfText {

    private PdfText() {}

    /** The pictures of an answer's PDF, pixel by pixel. */
    public static List<BufferedImage> pictures(Response answer) {
        answer.then().statusCode(200).contentType("application/pdf");
        try (var pdf = Loader.loadPDF(answer.asByteArray())) {
            var found = new ArrayList<BufferedImage>();
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
                        found.add(image.getImage());
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
