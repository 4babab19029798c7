package cn.hengjian.supervision.submission;

import cn.hengjian.supervision.attachment.NamedFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the staff take down of a letter, a visit, a symposium or a call.
 *
 * @param key drawn by the client at random; sending the same again with it has one effect
 * @param participants how many came or signed; one if absent
 * @param receivedOn the day it came, if not today
 * @param attachments what came along, uploaded before
 */
public record EnterSubmission(
        @Nullable UUID key,
        @NotNull Channel channel,
        @NotBlank @Size(max = 200) String subject,
        @NotBlank @Size(max = 10_000) String body,
        @Nullable @Size(min = 1, max = 50) String senderName,
        @Nullable @Size(min = 1, max = 100) String senderContact,
        @Nullable @Min(1) Integer participants,
        @Nullable @Size(max = 50) String unitCode,
        @Nullable LocalDate receivedOn,
        @Nullable @Size(max = 20) List<@NotNull @Valid NamedFile> attachments) {

    List<NamedFile> attachmentsOrNone() {
        return attachments == null ? List.of() : attachments;
    }

    Written written() {
        return new Written(
                key,
                channel,
                new Content(subject, body),
                senderName == null && senderContact == null ? null : new Sender(senderName, senderContact),
                participants == null ? 1 : participants,
                unitCode,
                receivedOn);
    }

    @Override
    public String toString() {
        return "EnterSubmission[" + channel + "]";
    }
}
