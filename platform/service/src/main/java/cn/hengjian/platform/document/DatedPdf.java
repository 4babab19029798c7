package cn.hengjian.platform.document;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * A PDF that is as old as the document it holds and takes its id from the content, so that printing it again gives the
 * same bytes. The renderer writes the time of printing into the properties, and then their copy as XMP: the place to
 * correct it is between the two.
 */
final class DatedPdf extends PDDocument {

    private final Calendar date;

    DatedPdf(LocalDate date, byte[] digest) {
        this.date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        this.date.clear();
        this.date.set(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
        setDocumentId(ByteBuffer.wrap(digest).getLong());
    }

    @Override
    public void setDocumentInformation(PDDocumentInformation information) {
        information.setCreationDate(date);
        information.setModificationDate(date);
        super.setDocumentInformation(information);
    }
}
