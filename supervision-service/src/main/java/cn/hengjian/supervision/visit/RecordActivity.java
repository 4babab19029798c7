package cn.hengjian.supervision.visit;

import cn.hengjian.supervision.visit.rules.ActivityKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Something that was done on site.
 *
 * @param interviewed how many people were talked with; they are never named
 */
public record RecordActivity(
        @NotNull ActivityKind kind,
        @Min(1) @Max(1_440) int minutes,
        @Min(0) @Max(10_000) int interviewed,
        @NotBlank @Size(max = 4_000) String note) {

    @Override
    public String toString() {
        return "RecordActivity[" + kind + ", " + minutes + "]";
    }
}
