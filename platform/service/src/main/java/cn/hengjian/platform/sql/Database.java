package cn.hengjian.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on the service's database. Inside a transaction every statement takes part in it;
 * what Hibernate has not flushed yet, a statement does not see.
 */
@ApplicationScoped
public class Database {

    private static final int FETCH_SIZE = 1_000;

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    public interface Mapper<T> {
        T map(Row row) throws SQLException;
    }

    /** Works with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Takes each row in turn. */
    @FunctionalInterface
    public interface Sink {
        void take(Row row) throws SQLException;
    }

    public <T> List<T> list(Sql sql, Mapper<T> mapper) {
        var found = new ArrayList<T>();
        each(sql, row -> found.add(mapper.map(row)));
        return found;
    }

    /** The first row, if there is one. */
    public <T> Optional<T> find(Sql sql, Mapper<T> mapper) {
        var found = list(sql, mapper);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    /** The only value of a statement that always has one row, such as a count. */
    public <T> T require(Sql sql, Mapper<T> mapper) {
        return find(sql, mapper).orElseThrow(() -> new IllegalStateException("no row"));
    }

    /** Rows changed. */
    public int update(Sql sql) {
        return with(connection -> {
            try (var statement = prepare(connection, sql)) {
                return statement.executeUpdate();
            }
        });
    }

    /** Hands over the rows one by one; inside a transaction they are fetched in blocks, in flat memory. */
    public void each(Sql sql, Sink sink) {
        with(connection -> {
            try (var statement = prepare(connection, sql)) {
                statement.setFetchSize(FETCH_SIZE);
                try (var results = statement.executeQuery()) {
                    var row = new Row(results);
                    while (results.next()) {
                        sink.take(row);
                    }
                }
            }
            return true;
        });
    }

    /** Lends a connection, of the transaction that is under way if there is one. */
    public <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, Sql sql) throws SQLException {
        var statement = connection.prepareStatement(sql.text());
        var arguments = sql.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            bind(statement, i + 1, arguments.get(i));
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setObject(index, null);
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case Enum<?> constant -> statement.setString(index, constant.name());
            case BigDecimal decimal -> statement.setBigDecimal(index, decimal);
            // Its type is the one of the column that it is compared with.
            case Collection<?> values when values.isEmpty() -> statement.setString(index, "{}");
            case Collection<?> values -> {
                var type = values.stream().anyMatch(UUID.class::isInstance) ? "uuid" : "text";
                statement.setArray(index, statement.getConnection().createArrayOf(type, values.toArray()));
            }
            default -> statement.setObject(index, value);
        }
    }
}
