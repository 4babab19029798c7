package cn.hengjian.personnel.dossier;

import cn.hengjian.personnel.codes.KnownCode;
import cn.hengjian.personnel.dossier.rules.EntrySpan;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A level or a rank that was held (A05); one of the two. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RankEntry(
        @KnownCode("level") @Schema(description = "职务层次（A0221），代码表 level；与 rank 二者取一") @Nullable
        String level,

        @KnownCode("rank") @Schema(description = "职级（A0192E），代码表 rank；与 level 二者取一") @Nullable
        String rank,

        @NotNull @Schema(description = "任该层次或职级的起始日期（A0288）")
        LocalDate fromDate,

        @Schema(description = "终止日期，当日起不再任该层次或职级；现任为空") @Nullable
        LocalDate toDate,

        @Size(min = 1, max = 100) @Schema(description = "批准文号") @Nullable
        String document)
        implements Entry {

    @Override
    public EntrySpan span() {
        return EntrySpan.of("fromDate", fromDate, "toDate", toDate).longerThanADay();
    }

    @Override
    public String toString() {
        return "RankEntry[…]";
    }
}
