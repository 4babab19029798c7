package cn.hengjian.supervision.rectification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a unit has put things right.
 *
 * @param evidence in words
 * @param files that were uploaded before
 */
public record SubmitEvidence(
        @NotBlank @Size(max = 4_000) String evidence,
        @Nullable @Size(max = 20) List<@NotNull UUID> files) {

    List<UUID> filesOrNone() {
        return files == null ? List.of() : files;
    }

    @Override
    public String toString() {
        return "SubmitEvidence[…]";
    }
}
