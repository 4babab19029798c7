package cn.hengjian.personnel.selection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names who interviews: an odd number. */
public record NamePanel(
        @NotEmpty @Size(max = 21) @Schema(description = "面试考官的干部编号，单数，互不相同")
        List<@NotBlank String> members) {}
