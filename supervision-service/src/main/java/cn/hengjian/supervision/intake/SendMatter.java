package cn.hengjian.supervision.intake;

import cn.hengjian.supervision.attachment.NamedFile;
import cn.hengjian.supervision.submission.Channel;
import cn.hengjian.supervision.submission.Content;
import cn.hengjian.supervision.submission.Sender;
import cn.hengjian.supervision.submission.Written;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sends, without an account.
 *
 * @param key drawn by the client at random; sending the same again with it has one effect and gives the same code
 * @param unitCode the unit that it is about, if the sender knows its code
 * @param accusation it accuses somebody, and goes to discipline alone
 * @param cadreNumbers numbers of the accused, if the sender knows them
 * @param attachments files that were uploaded before
 */
public record SendMatter(
        @NotNull UUID key,
        @NotBlank @Size(max = 200) String subject,
        @NotBlank @Size(max = 10_000) String body,
        @Nullable @Size(min = 1, max = 50) String senderName,
        @Nullable @Size(min = 1, max = 100) String senderContact,
        @Nullable @Size(max = 50) String unitCode,
        @Nullable Boolean accusation,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 50) String> cadreNumbers,
        @Nullable @Size(max = 20) List<@NotNull @Valid NamedFile> attachments) {

    List<NamedFile> attachmentsOrNone() {
        return attachments == null ? List.of() : attachments;
    }

    /** The cadres who are accused. */
    List<String> accused() {
        return cadreNumbers == null ? List.of() : cadreNumbers;
    }

    Written written() {
        return new Written(
                key,
                Channel.WEB,
                new Content(subject, body),
                senderName == null && senderContact == null ? null : new Sender(senderName, senderContact),
                1,
                unitCode,
                null);
    }

    boolean accuses() {
        return Boolean.TRUE.equals(accusation);
    }

    @Override
    public String toString() {
        return "SendMatter[…]";
    }
}
