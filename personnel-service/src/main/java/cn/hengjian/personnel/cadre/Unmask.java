package cn.hengjian.personnel.cadre;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for masked values in full. */
public record Unmask(
        @NotEmpty @Size(max = 1) @Schema(description = "citizenId")
        List<@NotNull @Pattern(regexp = "citizenId") String> fields,

        @NotBlank @Size(max = 500) @Schema(description = "查看理由，写入审计")
        String reason) {}
