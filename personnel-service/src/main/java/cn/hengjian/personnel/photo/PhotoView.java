package cn.hengjian.personnel.photo;

import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What there is to know of a photo besides itself. */
public record PhotoView(
        UUID cadreId,
        @Schema(description = "像素") int width,
        @Schema(description = "像素") int height,
        String changedBy,
        Instant changedAt,
        long version)
        implements Versioned {

    static PhotoView of(Row row) throws SQLException {
        return new PhotoView(
                row.uuid("cadre_id"),
                row.integer("width"),
                row.integer("height"),
                row.text("changed_by"),
                row.instant("changed_at"),
                row.number("version"));
    }
}
