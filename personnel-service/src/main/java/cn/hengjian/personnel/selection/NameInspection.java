package cn.hengjian.personnel.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Names who is inspected, in the order of the results, and by whom. */
public record NameInspection(
        @NotEmpty @Size(max = 20) @Schema(description = "考察对象，人数与职位之比不低于规定")
        List<@NotNull UUID> candidateIds,

        @NotEmpty @Size(max = 10) @Schema(description = "考察人员的干部编号，两人以上")
        List<@NotBlank String> inspectors,

        @Schema(description = "成绩不低于考察对象而未列入的，逐人写明理由") @Nullable @Size(max = 50)
        List<@Valid @NotNull PassedOver> passedOver) {

    /** Somebody with a result as good or better who is not inspected, and why. */
    public record PassedOver(
            @NotNull UUID candidateId,
            @NotBlank @Size(max = 2000) String reason) {

        @Override
        public String toString() {
            return "PassedOver[" + candidateId + "]";
        }
    }

    List<PassedOver> skipped() {
        return Objects.requireNonNullElse(passedOver, List.of());
    }
}
