package cn.hengjian.personnel.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Takes down the results of the written examination of everybody who is in. */
public record RecordWritten(@NotEmpty @Size(max = 500) List<@Valid @NotNull Written> results) {

    /** A result, or none because the candidate did not come. */
    public record Written(
            @NotNull UUID candidateId,

            @Schema(description = "百分制成绩；缺考为空")
            @Nullable
            @DecimalMin("0")
            @DecimalMax("100")
            @Digits(integer = 3, fraction = 2)
            BigDecimal score) {

        @Override
        public String toString() {
            return "Written[" + candidateId + "]";
        }
    }

    @Override
    public String toString() {
        return "RecordWritten[" + results.size() + "]";
    }
}
