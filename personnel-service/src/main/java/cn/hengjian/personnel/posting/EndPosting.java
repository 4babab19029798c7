package cn.hengjian.personnel.posting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Removes a cadre from a post. */
public record EndPosting(
        @NotNull @Schema(description = "免职日期，当日起不再任职") LocalDate validTo,

        @NotBlank @Size(max = 100) @Schema(description = "免职文号")
        String document) {}
