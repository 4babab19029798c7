package cn.hengjian.personnel.contact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Records a visit of one's own. */
record RecordVisit(
        @NotNull LocalDate day,

        @NotBlank @Size(max = 2000) @Schema(description = "走访情况")
        String found,

        @NotNull @Size(max = 20) @Schema(description = "发现的问题")
        List<@Valid @NotNull FoundProblem> problems) {

    /** A problem, and what is done about it. */
    record FoundProblem(
            @NotBlank @Size(max = 1000) @Schema(description = "问题")
            String problem,

            @NotBlank @Size(max = 1000) @Schema(description = "措施")
            String action) {

        @Override
        public String toString() {
            return "FoundProblem[…]";
        }
    }

    @Override
    public String toString() {
        return "RecordVisit[" + day + "]";
    }
}
