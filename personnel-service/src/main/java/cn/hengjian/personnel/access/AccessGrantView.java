package cn.hengjian.personnel.access;

import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.workflow.Transitions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A grant with what was done about it. */
public record AccessGrantView(
        UUID id,
        String number,
        String account,
        RealmRole role,
        List<String> units,
        String reason,
        AccessState state,
        String proposedBy,
        Instant proposedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Schema(description = "在登录系统中执行的次数") int attempts,
        @Schema(description = "下一次执行的时间；无须再执行时为空") @Nullable Instant nextAttemptAt,
        @Schema(description = "上一次执行未成功的原因") @Nullable AccessFailure failure,
        List<Transitions.Made> history,
        List<String> allowedTransitions,
        long version)
        implements Versioned {

    @Override
    public String toString() {
        return "AccessGrantView[number=" + number + "]";
    }
}
