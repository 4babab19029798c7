package cn.hengjian.personnel.waiting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Carries a dismissal out. */
public record Exit(
        @NotNull @Schema(description = "辞退日期，不早于决定，不晚于今日") LocalDate effectiveOn,

        @NotBlank @Size(max = 100) @Schema(description = "辞退文号")
        String document,

        @NotBlank @Size(max = 40) @Schema(description = "办理时的保护情形代码，依政策 waiting.protected；没有的填 NONE")
        String protection) {

    @Override
    public String toString() {
        return "Exit[" + document + "]";
    }
}
