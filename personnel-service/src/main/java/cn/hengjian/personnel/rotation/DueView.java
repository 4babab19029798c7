package cn.hengjian.personnel.rotation;

import cn.hengjian.personnel.posting.rules.Avoidance.KinTie;
import cn.hengjian.personnel.rotation.rules.Due;
import cn.hengjian.personnel.rotation.rules.DueReason;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has to move, or will have to before long.
 *
 * @param explanation the rule, since when it counts and the arithmetic, in the reader's language
 */
public record DueView(
        UUID cadreId,
        String cadreNumber,
        String cadreName,
        String unitCode,
        String unitName,
        String postCode,
        String postTitle,
        DueReason reason,
        @Schema(description = "DUE 已到期，WARNED 临近到期") Due.DueStage state,
        @Schema(description = "所依据的规定") String rule,
        @Schema(description = "起算日") LocalDate since,
        @Schema(description = "年限；0 为即时") int years,
        @Schema(description = "到期日，当日到期") LocalDate due,
        @Schema(description = "提示日") LocalDate warnOn,
        @Schema(description = "须回避的亲属的干部编号") @Nullable String kinNumber,
        @Schema(description = "须回避的关系") @Nullable KinTie kinTie,
        String explanation,
        @Schema(description = "据此开立的轮岗事项") @Nullable DueCase rotation,
        LocalDate asOf) {

    /** The case that was opened on it. */
    public record DueCase(
            UUID id,
            String number,
            String state,
            @Schema(description = "暂缓至此日（含）") @Nullable LocalDate exemptedUntil) {}

    static DueView of(DueRow row, LocalDate today, Locale language) {
        return new DueView(
                row.cadreId(),
                row.number(),
                row.name(),
                row.unitCode(),
                row.unitName(),
                row.postCode(),
                row.postTitle(),
                row.reason(),
                row.due().stage(today),
                row.reason().rule(),
                row.due().since(),
                row.due().years(),
                row.due().on(),
                row.due().warnOn(),
                row.kinNumber(),
                row.tie(),
                row.explanation().in(language),
                row.rotation(),
                today);
    }

    @Override
    public String toString() {
        return "DueView[" + cadreNumber + ", " + reason + "]";
    }
}
