package cn.hengjian.personnel.measure;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    /** What a refusal lacks, or a signature has too much. */
    public List<Violation> objections() {
        boolean refused = receipt == Receipt.REFUSED;
        var wrong = new ArrayList<Violation>();
        check(wrong, "/refusal", refused, refusal != null);
        check(wrong, "/witness", refused, witness != null);
        return wrong;
    }

    private static void check(List<Violation> wrong, String pointer, boolean wanted, boolean there) {
        if (wanted && !there) {
            wrong.add(Violation.at(pointer, "required", new Text("拒收须填写此项", "A refusal needs it")));
        } else if (there && !wanted) {
            wrong.add(Violation.at(pointer, "not-of-this-receipt", new Text("签收的不填写此项", "Not where it was signed")));
        }
    }

    @Override
    public String toString() {
        return "ServePaper[" + servedOn + "]";
    }
}
