package cn.hengjian.supervision.submission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What sender and staff write to each other about a matter.
 *
 * @param by user name of the staff; absent if the sender wrote it
 */
public record Message(String text, LocalDate on, @Nullable String by) {

    @Override
    public String toString() {
        return "Message[" + on + "]";
    }
}
