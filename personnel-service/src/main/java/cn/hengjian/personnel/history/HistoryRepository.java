package cn.hengjian.personnel.history;

import cn.hengjian.personnel.cadre.CitizenIds;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.sql.Keyset;
import cn.hengjian.platform.sql.Pages;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The changes that the database noted. */
@ApplicationScoped
class HistoryRepository {

    private static final String CITIZEN_ID = "citizen_id";

    private final Pages pages;
    private final CitizenIds citizenIds;
    private final ObjectMapper mapper;

    HistoryRepository(Pages pages, CitizenIds citizenIds, ObjectMapper mapper) {
        this.pages = pages;
        this.citizenIds = citizenIds;
        this.mapper = mapper;
    }

    /** The changes of a file, the latest first. */
    Page<FileChangeView> list(UUID cadre, @Nullable String record, PageRequest request) {
        var select = Sql.of("SELECT h.* FROM file_change h WHERE h.cadre_id = ?", cadre)
                .andIfPresent("h.record = ?", record);
        return pages.page(select, Keyset.descending("h.id"), request, this::view);
    }

    private FileChangeView view(Row row) throws SQLException {
        var field = row.textOrNull("field");
        var cadre = row.uuid("cadre_id");
        return new FileChangeView(
                row.number("id"),
                row.text("record"),
                row.uuid("record_id"),
                FileChangeView.Act.valueOf(row.text("act")),
                field == null ? null : camelCase(field),
                value(field, row.textOrNull("before"), cadre),
                value(field, row.textOrNull("after"), cadre),
                row.text("author"),
                row.instant("recorded_at"));
    }

    private @Nullable String value(@Nullable String field, @Nullable String json, UUID cadre) {
        if (json == null) {
            return null;
        }
        try {
            var value = mapper.readTree(json).asText();
            return CITIZEN_ID.equals(field) ? masked(value, cadre) : value;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("jsonb is always JSON", e);
        }
    }

    /** As PostgreSQL writes bytes: \\x and hexadecimal digits. */
    private String masked(String bytes, UUID cadre) {
        return citizenIds
                .decrypt(HexFormat.of().parseHex(bytes, 2, bytes.length()), cadre)
                .masked();
    }

    private static String camelCase(String column) {
        var name = new StringBuilder();
        for (int i = 0; i < column.length(); i++) {
            char character = column.charAt(i);
            if (character == '_' && i + 1 < column.length()) {
                i++;
                name.append(Character.toUpperCase(column.charAt(i)));
            } else {
                name.append(character);
            }
        }
        return name.toString();
    }
}
