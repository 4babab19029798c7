package cn.hengjian.supervision.rectification;

import cn.hengjian.supervision.rectification.rules.CheckOutcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector found at a recheck or an effect check.
 *
 * @param files that were uploaded before
 */
public record CheckOrder(
        @NotNull CheckOutcome outcome,
        @NotBlank @Size(max = 2_000) String comment,
        @Nullable @Size(max = 20) List<@NotNull UUID> files) {

    List<UUID> filesOrNone() {
        return files == null ? List.of() : files;
    }

    @Override
    public String toString() {
        return "CheckOrder[" + outcome + "]";
    }
}
