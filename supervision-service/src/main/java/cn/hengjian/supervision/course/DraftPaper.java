package cn.hengjian.supervision.course;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the unit writes for the gate ahead; a later draft replaces an earlier one until it is signed.
 *
 * @param opinionsHeard how many opinions the unit has solicited, by every way; if more are registered about it since the
 *     campaign began, those count
 * @param files evidence files that are added to those of the earlier draft
 * @param items problems found, measures, or results, by stage
 */
public record DraftPaper(
        @Nullable @Size(max = 8_000) String text,
        @Nullable @Min(0) @Max(1_000_000) Integer opinionsHeard,
        @Nullable @Size(max = 20) List<@NotNull UUID> files,
        @Nullable @Size(max = 100) List<@NotNull @Valid Item> items) {

    /**
     * A problem, a measure or a result.
     *
     * @param windCode a wind or one of its sub-codes, such as W1.2
     * @param findingId a finding at the unit that it is about
     */
    public record Item(
            @NotBlank @Size(max = 6) String windCode,
            @NotBlank @Size(max = 1_000) String text,
            @Nullable UUID findingId) {

        @Override
        public String toString() {
            return "Item[" + windCode + "]";
        }
    }

    List<UUID> filesOrNone() {
        return files == null ? List.of() : files;
    }

    List<Item> itemsOrNone() {
        return items == null ? List.of() : items;
    }

    @Override
    public String toString() {
        return "DraftPaper[…]";
    }
}
