package cn.hengjian.personnel.reorganisation;

import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a unit was for a time. */
public record UnitState(
        String name,
        @Nullable String parentCode,
        @Schema(description = "从县到本单位的代码，以点分隔") String path,
        @Schema(description = "编制数") @Nullable Integer establishment,
        String status) {

    /** Of the columns whose names begin so. */
    static UnitState of(Row row, String prefix) throws SQLException {
        return new UnitState(
                row.text(prefix + "name"),
                row.textOrNull(prefix + "parent_code"),
                row.text(prefix + "path"),
                row.integerOrNull(prefix + "establishment"),
                row.text(prefix + "status"));
    }
}
