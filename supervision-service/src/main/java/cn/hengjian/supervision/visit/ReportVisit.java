package cn.hengjian.supervision.visit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the inspectors saw, and what they conclude.
 *
 * @param evidence files that the caller has sent
 */
public record ReportVisit(
        @NotBlank @Size(max = 8_000) String seen,
        @NotBlank @Size(max = 4_000) String conclusion,
        @Nullable @Size(max = 20) List<@NotNull UUID> evidence) {

    List<UUID> files() {
        return evidence == null ? List.of() : evidence;
    }

    @Override
    public String toString() {
        return "ReportVisit[…]";
    }
}
