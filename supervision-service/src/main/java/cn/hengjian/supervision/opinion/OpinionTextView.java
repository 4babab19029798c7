package cn.hengjian.supervision.opinion;

import cn.hengjian.supervision.attachment.AttachmentView;
import cn.hengjian.supervision.submission.Message;
import cn.hengjian.supervision.submission.Sender;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote on an opinion.
 *
 * @param sender masked; absent if anonymous
 * @param messages between sender and office; only the offices see them
 * @param attachments what came along; what came later with messages only the offices see
 */
public record OpinionTextView(
        UUID id,
        String subject,
        String body,
        @Nullable Sender sender,
        @Nullable String study,
        @Nullable String outcomeReason,
        @Nullable String reply,
        List<Message> messages,
        List<AttachmentView> attachments) {

    @Override
    public String toString() {
        return "OpinionTextView[" + id + "]";
    }
}
