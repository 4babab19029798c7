package cn.hengjian.personnel.history;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One field of a file, or one record of it, that changed. */
public record FileChangeView(
        long id,
        @Schema(description = "cadre 为基本信息，其他为子记录的表名") String record,
        UUID recordId,
        Act act,
        @Schema(description = "字段；新建时为空") @Nullable String field,
        @Schema(description = "原值；公民身份号码和家庭成员已掩码") @Nullable String before,
        @Schema(description = "新值；公民身份号码和家庭成员已掩码") @Nullable String after,
        String author,
        Instant recordedAt) {

    /** What was done to it. */
    public enum Act {
        CREATED,
        CHANGED,
        REMOVED
    }

    @Override
    public String toString() {
        return "FileChangeView[id=" + id + "]";
    }
}
