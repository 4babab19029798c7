package cn.hengjian.supervision.visit;

import cn.hengjian.supervision.visit.rules.ActivityKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done on site.
 *
 * @param interviewed how many people were talked with; they are never named
 * @param evidence files that the caller has sent
 * @param reused files that were evidence at the unit already, so that it isn't asked again
 */
public record RecordActivity(
        @NotNull ActivityKind kind,
        @Min(1) @Max(1_440) int minutes,
        @Min(0) @Max(10_000) int interviewed,
        @NotBlank @Size(max = 4_000) String note,
        @Nullable @Size(max = 20) List<@NotNull UUID> evidence,
        @Nullable @Size(max = 20) List<@NotNull UUID> reused) {

    List<UUID> newFiles() {
        return evidence == null ? List.of() : evidence;
    }

    List<UUID> reusedFiles() {
        return reused == null ? List.of() : reused;
    }

    @Override
    public String toString() {
        return "RecordActivity[" + kind + ", " + minutes + "]";
    }
}
