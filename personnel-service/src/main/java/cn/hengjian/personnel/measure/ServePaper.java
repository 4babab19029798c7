package cn.hengjian.personnel.measure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Takes down that a paper was served, and its receipt. */
public record ServePaper(
        @NotNull @Schema(description = "送达日期") LocalDate servedOn,

        @NotNull @Schema(description = "SIGNED 本人签收，REFUSED 拒收，须有见证人")
        Receipt receipt,

        @Schema(description = "拒收的情况，REFUSED 必填") @Nullable @Size(min = 1, max = 2000)
        String refusal,

        @Schema(description = "见证人的干部编号，REFUSED 必填") @Nullable @Size(min = 1, max = 20)
        String witness) {

    /** How it was received. */
    public enum Receipt {
        SIGNED,
        /** The cadre did not sign, before a witness. */
        REFUSED
    }

    @Override
    public String toString() {
        return "ServePaper[" + servedOn + "]";
    }
}
