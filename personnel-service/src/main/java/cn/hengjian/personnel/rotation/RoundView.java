package cn.hengjian.personnel.rotation;

import cn.hengjian.platform.rest.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Moves that were planned together, each with how far it is. */
public record RoundView(
        UUID id,
        String number,
        String title,
        String openedBy,
        Instant openedAt,
        @Schema(description = "到任日期；空为尚未到任") @Nullable LocalDate movedOn,
        List<RoundMove> moves,
        long version)
        implements Versioned {

    /** A move of the round. */
    public record RoundMove(
            UUID rotationId,
            String rotationNumber,
            String state,
            String cadreNumber,
            String cadreName,
            String fromPostCode,
            String fromPostTitle,
            String fromUnitName,
            String toPostCode,
            String toPostTitle,
            String toUnitName) {

        @Override
        public String toString() {
            return "RoundMove[" + rotationNumber + "]";
        }
    }

    @Override
    public String toString() {
        return "RoundView[" + number + "]";
    }
}
