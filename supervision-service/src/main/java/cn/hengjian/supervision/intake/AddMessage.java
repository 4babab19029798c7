package cn.hengjian.supervision.intake;

import cn.hengjian.supervision.attachment.NamedFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of a matter adds.
 *
 * @param attachments files that were uploaded before
 */
public record AddMessage(
        @NotBlank @Size(max = 50) String receiptCode,
        @NotBlank @Size(max = 2_000) String text,
        @Nullable @Size(max = 20) List<@NotNull @Valid NamedFile> attachments) {

    List<NamedFile> attachmentsOrNone() {
        return attachments == null ? List.of() : attachments;
    }

    @Override
    public String toString() {
        return "AddMessage[…]";
    }
}
