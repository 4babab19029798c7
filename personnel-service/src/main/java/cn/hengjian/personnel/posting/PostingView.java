package cn.hengjian.personnel.posting;

import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A posting, as known for a stretch of time. */
public record PostingView(
        UUID id,
        UUID cadreId,
        String cadreNumber,
        UUID postId,
        String postCode,
        @Schema(description = "职务名称（GB/T 14946 A0192A）") String postTitle,
        String postClass,
        String level,
        String unitCode,
        String unitName,
        PostingKind kind,
        @Schema(description = "任职日期，当日起任职") LocalDate validFrom,
        @Schema(description = "免职日期，当日起不再任职；空为至今") @Nullable LocalDate validTo,
        @Schema(description = "任职文号") String document,
        @Schema(description = "免职文号") @Nullable String removalDocument,
        @Schema(description = "本条记录自何时起为人所知") Instant recordedFrom,
        @Schema(description = "本条记录何时被更正；空为现行") @Nullable Instant recordedTo) {

    static PostingView of(Row row) throws SQLException {
        return new PostingView(
                row.uuid("id"),
                row.uuid("cadre_id"),
                row.text("cadre_number"),
                row.uuid("post_id"),
                row.text("post_code"),
                row.text("post_title"),
                row.text("post_class"),
                row.text("level"),
                row.text("unit_code"),
                row.text("unit_name"),
                PostingKind.valueOf(row.text("kind")),
                row.date("valid_from"),
                row.dateOrNull("valid_to"),
                row.text("appointment_document"),
                row.textOrNull("removal_document"),
                row.instant("recorded_from"),
                row.instantOrNull("recorded_to"));
    }
}
