package cn.hengjian.platform.sql;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.page.SignedCursor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pages of a list by key: a page begins after the last key of the page before, so that it costs the same however far
 * in it lies. A cursor fits only the statement, filters and scope that it was made for.
 */
@ApplicationScoped
public class Pages {

    private final Database database;
    private final SignedCursor cursors;
    private final ObjectMapper mapper;

    Pages(Database database, SignedCursor cursors, ObjectMapper mapper) {
        this.database = database;
        this.cursors = cursors;
        this.mapper = mapper;
    }

    private record Keyed<T>(T item, List<String> key) {}

    /**
     * A page of a list.
     *
     * @param select a SELECT with its WHERE and neither ORDER BY nor LIMIT
     */
    public <T> Page<T> page(Sql select, Keyset keyset, PageRequest request, Database.Mapper<T> mapper) {
        var purpose = select.text() + Arrays.deepToString(select.arguments().toArray());
        var cursor = request.cursor();
        if (cursor != null) {
            select.and(keyset.after(), (Object[]) read(cursors.decode(purpose, cursor)));
        }
        var fetched = database.list(
                select.add(keyset.order()).add("LIMIT ?", request.limit() + 1),
                row -> new Keyed<>(mapper.map(row), key(row, keyset)));
        return Page.of(fetched, request.limit(), last -> cursors.encode(purpose, write(last.key())))
                .map(Keyed::item);
    }

    private static List<String> key(Row row, Keyset keyset) throws SQLException {
        var key = new ArrayList<String>();
        for (var column : keyset.columns()) {
            key.add(row.text(column));
        }
        return key;
    }

    private String write(List<String> key) {
        try {
            return mapper.writeValueAsString(key);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are always JSON", e);
        }
    }

    private String[] read(String key) {
        try {
            return mapper.readValue(key, String[].class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("only this class signs cursors of its purposes", e);
        }
    }
}
