package cn.hengjian.personnel.history;

import cn.hengjian.personnel.cadre.CitizenIds;
import cn.hengjian.personnel.cadre.FamilyFields;
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
    private final FamilyFields family;
    private final ObjectMapper mapper;

    HistoryRepository(Pages pages, CitizenIds citizenIds, FamilyFields family, ObjectMapper mapper) {
        this.pages = pages;
        this.citizenIds = citizenIds;
        this.family = family;
        this.mapper = mapper;
    }

    /**
     * The changes of a file, the latest first.
     *
     * @param own whether it is the reader's, who sees his or her family whole
     */
    Page<FileChangeView> list(UUID cadre, boolean own, @Nullable String record, PageRequest request) {
        var select = Sql.of("SELECT h.* FROM file_change h WHERE h.cadre_id = ?", cadre)
                .andIfPresent("h.record = ?", record);
        return pages.page(select, Keyset.descending("h.id"), request, row -> view(row, own));
    }

    private FileChangeView view(Row row, boolean own) throws SQLException {
        var field = row.textOrNull("field");
        return new FileChangeView(
                row.number("id"),
                row.text("record"),
                row.uuid("record_id"),
                FileChangeView.Act.valueOf(row.text("act")),
                field == null ? null : camelCase(field),
                value(row, "before", own),
                value(row, "after", own),
                row.text("author"),
                row.instant("recorded_at"));
    }

    private @Nullable String value(Row row, String side, boolean own) throws SQLException {
        var json = row.textOrNull(side);
        if (json == null) {
            return null;
        }
        try {
            var value = mapper.readTree(json).asText();
            var field = row.text("field");
            if (field.equals(CITIZEN_ID)) {
                return masked(value, row.uuid("cadre_id"));
            }
            if (row.text("record").equals(FamilyFields.TABLE) && FamilyFields.COLUMNS.contains(field)) {
                var opened = family.open(field, value, row.uuid("record_id"));
                return own ? opened : FamilyFields.masked(field, opened);
            }
            return value;
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
