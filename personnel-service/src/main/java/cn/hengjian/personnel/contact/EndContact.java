package cn.hengjian.personnel.contact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Says that a target is one no more. */
record EndContact(
        @NotNull @Schema(description = "结束日期，当日起不再联系") LocalDate endedOn,

        @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,31}") @Schema(description = "结束原因，政策参数 contact.ended.*")
        String reason,

        @Size(min = 1, max = 500) @Nullable String note) {}
