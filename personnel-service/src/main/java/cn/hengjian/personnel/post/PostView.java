package cn.hengjian.personnel.post;

import cn.hengjian.platform.rest.Versioned;
import cn.hengjian.platform.sql.Row;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A post. */
public record PostView(
        UUID id,
        String code,
        UUID unitId,
        String unitCode,
        String unitName,
        String title,
        @Schema(description = "职务层次，代码表 level") String level,
        PostClass postClass,
        KeyPost keyPost,
        @Schema(description = "是否正职") boolean principal,
        @Schema(description = "是否由选举产生或者人大任命（G6）") boolean congress,
        @Schema(description = "今日是否空缺") boolean vacant,
        String status,
        long version)
        implements Versioned {

    static PostView of(Row row) throws SQLException {
        return new PostView(
                row.uuid("id"),
                row.text("code"),
                row.uuid("unit_id"),
                row.text("unit_code"),
                row.text("unit_name"),
                row.text("title"),
                row.text("level"),
                PostClass.valueOf(row.text("post_class")),
                KeyPost.valueOf(row.text("key_post")),
                row.flag("principal"),
                row.flag("congress"),
                row.flag("vacant"),
                row.text("status"),
                row.number("version"));
    }
}
