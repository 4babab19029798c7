package cn.hengjian.personnel.cadre;

import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cadre in a list. */
public record CadreSummary(
        UUID id,
        @Schema(description = Items.NUMBER) String number,
        @Schema(description = Items.NAME) String name,
        @Schema(description = Items.SEX) String sex,
        @Schema(description = Items.LEVEL) String level,
        @Schema(description = Items.RANK) @Nullable String rank,
        @Schema(description = Items.UNIT) String unitCode,
        String unitName,
        @Nullable UUID postId,
        @Nullable String postCode,
        @Schema(description = Items.POST) @Nullable String postTitle,
        String status,
        long version) {

    static CadreSummary of(Row row) throws SQLException {
        return new CadreSummary(
                row.uuid("id"),
                row.text("number"),
                row.text("name"),
                row.text("sex"),
                row.text("level"),
                row.textOrNull("rank"),
                row.text("unit_code"),
                row.text("unit_name"),
                row.uuidOrNull("post_id"),
                row.textOrNull("post_code"),
                row.textOrNull("post_title"),
                row.text("status"),
                row.number("version"));
    }

    @Override
    public String toString() {
        return "CadreSummary[number=" + number + "]";
    }
}
