package cn.hengjian.personnel.rotation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Takes down what work was handed over, and to whom. */
public record HandOver(
        @NotEmpty @Size(max = 40) @Schema(description = "移交清单")
        List<@NotBlank @Size(max = 90) String> items,

        @NotBlank @Size(max = 20) @Schema(description = "接收人的干部编号")
        String receiver,

        @Schema(description = "离任审计报告文号；正职离任必填") @Nullable @Size(min = 1, max = 100)
        String audit) {

    @Override
    public String toString() {
        return "HandOver[…]";
    }
}
