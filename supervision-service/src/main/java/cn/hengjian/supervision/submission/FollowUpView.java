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
 * @param papers what was written in the course of a claim, to the sender or by him or her, oldest first
 * @param possible what the sender can do now: MESSAGE, RATING, WITHDRAWAL, REVIEW, RE_REVIEW; to report retaliation is
 *     always possible
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
        List<PaperView> papers,
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

    /**
     * A paper of a claim. Which of its parts there are depends on its kind.
     *
     * @param outcome UPHELD, AMENDED or REVOKED, of the decision of a review
     * @param route where else the sender can turn, if the claim is not taken up
     * @param remedy how to ask for a review, and until when
     */
    public record PaperView(
            String kind,
            String title,
            LocalDate on,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String route,
            @Nullable String facts,
            @Nullable String finding,
            @Nullable String basis,
            @Nullable String remedy) {

        @Override
        public String toString() {
            return "PaperView[" + kind + ", " + on + "]";
        }
    }

    @Override
    public String toString() {
        return "FollowUpView[" + state + "]";
    }
}
