package cn.hengjian.supervision.petition;

import cn.hengjian.supervision.attachment.AttachmentView;
import cn.hengjian.supervision.submission.Message;
import cn.hengjian.supervision.submission.Sender;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote in the course of a claim.
 *
 * @param sender masked; absent if anonymous
 * @param messages between sender and office; only the offices see them
 * @param attachments what came along; what came later with messages only the offices see
 */
public record PetitionTextView(
        UUID id,
        String subject,
        String body,
        @Nullable Sender sender,
        List<PaperText> papers,
        List<Message> messages,
        List<AttachmentView> attachments) {

    /**
     * A paper. Which of its parts there are depends on its kind.
     *
     * @param by user name of the staff; absent if the sender wrote it
     */
    public record PaperText(
            PaperKind kind,
            LocalDate on,
            @Nullable String by,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String route,
            @Nullable String facts,
            @Nullable String finding,
            @Nullable String basis) {

        static PaperText of(PetitionPapers.Kept kept) {
            var paper = kept.paper();
            return new PaperText(
                    kept.kind(),
                    kept.on(),
                    kept.by(),
                    paper.outcome(),
                    paper.reason(),
                    paper.route(),
                    paper.facts(),
                    paper.finding(),
                    paper.basis());
        }

        @Override
        public String toString() {
            return "PaperText[" + kind + ", " + on + "]";
        }
    }

    @Override
    public String toString() {
        return "PetitionTextView[" + id + "]";
    }
}
