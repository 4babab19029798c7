package cn.hengjian.platform.document;

import cn.hengjian.platform.problem.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What every printed document says of itself, outside its own text.
 *
 * @param title stands centred and bold above the text, and in the file's properties
 * @param number the document's number; on every page, and the file's name
 * @param classMark who may read it, such as 内部; on every page
 * @param issuer signs at the end, on the right above the date; none if the template has a signature of its own
 * @param date of the document, also of the file, whenever it is printed
 */
public record Letterhead(
        Text title,
        String number,
        @Nullable Text classMark,
        @Nullable Text issuer,
        LocalDate date) {

    /** Titles name people. */
    @Override
    public String toString() {
        return "Letterhead[number=" + number + "]";
    }
}
