package cn.hengjian.personnel.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes down the marks of the panel for everybody who is in. */
public record RecordInterview(@NotEmpty @Size(max = 500) List<@Valid @NotNull Interviewed> results) {

    /** The marks of one candidate, one of each member; none because the candidate did not come. */
    public record Interviewed(
            @NotNull UUID candidateId,

            @NotNull @Size(max = 21) @Schema(description = "每名考官一项；缺席为空列表")
            List<@Valid @NotNull Mark> marks) {

        @Override
        public String toString() {
            return "Interviewed[" + candidateId + "]";
        }
    }

    /** A member's mark. */
    public record Mark(
            @NotBlank @Schema(description = "考官的干部编号") String member,

            @NotNull
            @DecimalMin("0")
            @DecimalMax("100")
            @Digits(integer = 3, fraction = 2)
            @Schema(description = "百分制评分")
            BigDecimal score) {

        @Override
        public String toString() {
            return "Mark[…]";
        }
    }

    @Override
    public String toString() {
        return "RecordInterview[" + results.size() + "]";
    }
}
