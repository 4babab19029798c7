package cn.hengjian.supervision.finding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the unit has to say.
 *
 * @param evidence files that were uploaded before
 */
public record RecordStatement(
        @NotBlank @Size(max = 4_000) String text,
        @Nullable @Size(max = 20) List<@NotNull UUID> evidence) {

    List<UUID> evidenceOrNone() {
        return evidence == null ? List.of() : evidence;
    }

    @Override
    public String toString() {
        return "RecordStatement[…]";
    }
}
