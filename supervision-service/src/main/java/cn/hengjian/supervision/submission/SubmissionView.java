package cn.hengjian.supervision.submission;

import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.supervision.attachment.AttachmentView;
import cn.hengjian.supervision.submission.rules.SubmissionState;
import cn.hengjian.supervision.terms.DeadlineView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission.
 *
 * @param sender masked; absent if anonymous
 * @param unitCode the unit that the sender names
 * @param attachments what came along, then and later
 * @param receivedBy who of the staff took it down; absent if it came over the web
 */
public record SubmissionView(
        UUID id,
        SubmissionState state,
        Channel channel,
        String subject,
        String body,
        @Nullable Sender sender,
        int participants,
        @Nullable String unitCode,
        @Nullable String unitName,
        LocalDate receivedOn,
        @Nullable String receivedBy,
        @Nullable LocalDate registeredOn,
        @Nullable String registeredBy,
        List<DeadlineView> deadlines,
        boolean overdue,
        List<Message> messages,
        List<AttachmentView> attachments,
        String policy,
        List<String> allowedTransitions,
        long version)
        implements Versioned {

    @Override
    public String toString() {
        return "SubmissionView[" + id + ", " + version + "]";
    }
}
