package cn.hengjian.personnel.unit;

import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A unit. */
public record UnitView(
        UUID id,
        String code,
        @Schema(description = "单位名称（GB/T 14946 B0101）") String name,
        UnitKind kind,
        @Nullable UUID parentId,
        @Nullable String parentCode,
        @Schema(description = "从县到本单位的代码，以点分隔") String path,

        @Schema(description = "统一社会信用代码（GB 32100）") @Nullable
        String creditCode,

        @Schema(description = "编制数") @Nullable Integer establishment,
        String status,
        long version)
        implements Versioned {

    static UnitView of(Row row) throws SQLException {
        return new UnitView(
                row.uuid("id"),
                row.text("code"),
                row.text("name"),
                UnitKind.valueOf(row.text("kind")),
                row.uuidOrNull("parent_id"),
                row.textOrNull("parent_code"),
                row.text("path"),
                row.textOrNull("credit_code"),
                row.integerOrNull("establishment"),
                row.text("status"),
                row.number("version"));
    }
}
