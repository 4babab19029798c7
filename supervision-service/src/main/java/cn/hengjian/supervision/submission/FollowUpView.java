package cn.hengjian.supervision.submission;

import cn.hengjian.supervision.terms.DeadlineView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of a matter is told.
 *
 * @param number the case number, once there is one
 * @param stateText where the matter stands, in plain words
 * @param reply the answer, once there is one
 * @param possible what the sender can do now: MESSAGE, RATING, WITHDRAWAL
 */
public record FollowUpView(
        @Nullable String number,
        String state,
        String stateText,
        LocalDate receivedOn,
        List<DeadlineView> deadlines,
        List<MessageView> messages,
        @Nullable String reply,
        @Nullable LocalDate repliedOn,
        @Nullable Integer rating,
        List<String> possible) {

    /** A message as the sender sees it: of the staff only that they wrote it. */
    public record MessageView(boolean mine, String text, LocalDate on) {

        public static MessageView of(Message message) {
            return new MessageView(message.by() == null, message.text(), message.on());
        }

        @Override
        public String toString() {
            return "MessageView[" + on + "]";
        }
    }

    @Override
    public String toString() {
        return "FollowUpView[" + state + "]";
    }
}
