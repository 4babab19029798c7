package cn.hengjian.supervision.accusation;

import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.supervision.accusation.rules.AccusationState;
import cn.hengjian.supervision.attachment.AttachmentView;
import cn.hengjian.supervision.submission.Channel;
import cn.hengjian.supervision.submission.Message;
import cn.hengjian.supervision.terms.DeadlineView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An accusation without its sender.
 *
 * @param subject absent once it went back to the petition office, as are the text and the messages
 * @param realName the sender gave a name
 * @param grounds why it was not taken up or went back, or what it turned out to be
 * @param attachments what came along, then and later
 * @param acceptance when discipline has to have decided whether it takes the matter up
 */
public record AccusationView(
        UUID id,
        AccusationState state,
        Channel channel,
        @Nullable String subject,
        @Nullable String body,
        boolean realName,
        int participants,
        List<Accused> accused,
        LocalDate receivedOn,
        LocalDate sealedOn,
        DeadlineView acceptance,
        @Nullable Outcome outcome,
        @Nullable String grounds,
        @Nullable String reply,
        List<Message> messages,
        List<AttachmentView> attachments,
        String policy,
        List<String> allowedTransitions,
        List<AccusationLog.Line> history,
        long version)
        implements Versioned {

    @Override
    public String toString() {
        return "AccusationView[" + version + "]";
    }
}
