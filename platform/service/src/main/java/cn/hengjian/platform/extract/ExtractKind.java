package cn.hengjian.platform.extract;

import cn.hengjian.platform.export.RowOutput.Column;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Row;
import cn.hengjian.platform.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a kind of file holds. A bean for each. */
public interface ExtractKind {

    /** As it is stored and told, in upper case. */
    String name();

    /** Who takes such a file. */
    Set<String> askers();

    List<Column> columns();

    /** The rows of the persons kept in {@code extract_person} whom the caller still sees, in the file's order. */
    Sql rows(UUID extract, Caller caller);

    /** One row, a cell for each column. */
    List<@Nullable Object> cells(Row row, Locale language) throws SQLException;
}
