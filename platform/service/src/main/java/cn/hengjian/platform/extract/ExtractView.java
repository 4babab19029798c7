package cn.hengjian.platform.extract;

import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request for an extract. */
public record ExtractView(
        UUID id,
        String number,
        @Schema(description = "导出内容的种类") String kind,

        String purpose,
        @Schema(description = "查到的人数") int persons,
        ExtractState state,
        String requester,
        Instant requestedAt,
        @Nullable String decider,
        @Nullable String reasons,
        String policy,
        long version)
        implements Versioned {

    static ExtractView of(Row row) throws SQLException {
        return new ExtractView(
                row.uuid("id"),
                "EXTRACT-%06d".formatted(row.integer("ordinal")),
                row.text("kind"),
                row.text("purpose"),
                row.integer("persons"),
                ExtractState.valueOf(row.text("state")),
                row.text("requester"),
                row.instant("requested_at"),
                row.textOrNull("decider"),
                row.textOrNull("reasons"),
                row.text("policy"),
                row.number("version"));
    }
}
