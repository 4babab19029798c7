package cn.hengjian.platform.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row that a statement stands on; a column that is null where the name doesn't say so is an error. */
public final class Row {

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    public UUID uuid(String column) throws SQLException {
        return require(column, results.getObject(column, UUID.class));
    }

    public @Nullable UUID uuidOrNull(String column) throws SQLException {
        return results.getObject(column, UUID.class);
    }

    public String text(String column) throws SQLException {
        return require(column, results.getString(column));
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return results.getString(column);
    }

    public int integer(String column) throws SQLException {
        return require(column, results.getObject(column, Integer.class));
    }

    public @Nullable Integer integerOrNull(String column) throws SQLException {
        return results.getObject(column, Integer.class);
    }

    public long number(String column) throws SQLException {
        return require(column, results.getObject(column, Long.class));
    }

    public @Nullable Long numberOrNull(String column) throws SQLException {
        return results.getObject(column, Long.class);
    }

    public BigDecimal decimal(String column) throws SQLException {
        return require(column, results.getBigDecimal(column));
    }

    public @Nullable BigDecimal decimalOrNull(String column) throws SQLException {
        return results.getBigDecimal(column);
    }

    public boolean flag(String column) throws SQLException {
        return require(column, results.getObject(column, Boolean.class));
    }

    public LocalDate date(String column) throws SQLException {
        return require(column, results.getObject(column, LocalDate.class));
    }

    public @Nullable LocalDate dateOrNull(String column) throws SQLException {
        return results.getObject(column, LocalDate.class);
    }

    public Instant instant(String column) throws SQLException {
        return require(column, instantOrNull(column));
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        var value = results.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public byte[] bytes(String column) throws SQLException {
        return require(column, results.getBytes(column));
    }

    public byte @Nullable [] bytesOrNull(String column) throws SQLException {
        return results.getBytes(column);
    }

    /** The elements of a text array. */
    public List<String> texts(String column) throws SQLException {
        return List.of((String[]) require(column, results.getArray(column)).getArray());
    }

    private static <T> T require(String column, @Nullable T value) {
        return Objects.requireNonNull(value, column);
    }
}
