package cn.hengjian.personnel.dossier;

import cn.hengjian.personnel.codes.KnownCode;
import cn.hengjian.personnel.dossier.rules.EntrySpan;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sanction (A14) and how long it bars; only an expulsion has no end. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Sanction(
        @NotNull @KnownCode("sanction") @Schema(description = "处分类别，代码表 sanction")
        String sanction,

        @NotBlank @Size(max = 500) @Schema(description = "处分原因")
        String reason,

        @NotNull @Schema(description = "批准日期（A1407）") LocalDate decidedOn,
        @Schema(description = "处分期满日期；开除为空") @Nullable LocalDate endsOn,

        @NotBlank @Size(max = 100) @Schema(description = "批准机关（A1411）")
        String decidedBy,

        @NotBlank @Size(max = 100) @Schema(description = "处分文号")
        String document)
        implements Entry {

    @Override
    public EntrySpan span() {
        return EntrySpan.of("decidedOn", decidedOn, "endsOn", endsOn)
                .longerThanADay()
                .endingLater();
    }

    @Override
    public String toString() {
        return "Sanction[…]";
    }
}
