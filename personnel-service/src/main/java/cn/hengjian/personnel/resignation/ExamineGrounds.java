package cn.hengjian.personnel.resignation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says of grounds for refusal (CSL-86) whether they hold; what is said last of a ground counts. */
public record ExamineGrounds(@NotEmpty @Size(max = 10) List<@Valid @NotNull Finding> findings) {

    /** What was found of one ground. */
    public record Finding(
            @NotBlank @Size(max = 40) @Schema(description = "情形代码，依政策 resignation.refusal.*")
            String ground,

            @NotNull @Schema(description = "存在该情形") Boolean holds,

            @NotBlank @Size(max = 2000) @Schema(description = "核查的事实")
            String facts) {

        @Override
        public String toString() {
            return "Finding[" + ground + "]";
        }
    }
}
