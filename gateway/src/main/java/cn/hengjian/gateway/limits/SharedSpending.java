package cn.hengjian.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table in which every gateway keeps the sum of what each caller has spent at it. Sums only grow, so nothing is lost
 * or counted twice however often they are read. Used by one thread.
 */
final class SharedSpending implements AutoCloseable {

    /** After this, a row that did not change is forgotten. */
    private static final Duration KEPT = Duration.ofHours(1);

    /** Rows are read again for a while, because clocks and commits need not be in order. */
    private static final String READ_AGAIN = "10 seconds";

    private static final String PATIENCE_SECONDS = "2";

    private final LimitsConfig.Shared config;
    private final UUID gateway = UUID.randomUUID();
    private final Cache<String, Long> known =
            Caffeine.newBuilder().expireAfterWrite(KEPT.multipliedBy(2)).build();
    private @Nullable Connection connection;

    SharedSpending(LimitsConfig.Shared config) {
        this.config = config;
    }

    /**
     * Adds what was spent here, and reads what was spent elsewhere since the last time.
     *
     * @throws SQLException if nothing was added; the next call connects anew
     */
    Map<String, Long> exchange(Map<String, Long> spentHere) throws SQLException {
        try {
            var open = connection;
            if (open == null) {
                open = connect();
                connection = open;
                // What was spent before this gateway asked is over.
                elsewhere(open, "1 hour");
            }
            add(open, spentHere);
            return elsewhere(open, READ_AGAIN);
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        config.username().ifPresent(user -> properties.setProperty("user", user));
        config.password().ifPresent(password -> properties.setProperty("password", password));
        properties.setProperty("connectTimeout", PATIENCE_SECONDS);
        properties.setProperty("socketTimeout", PATIENCE_SECONDS);
        properties.setProperty("ApplicationName", "gateway");
        var opened = DriverManager.getConnection(config.jdbcUrl().orElseThrow(), properties);
        try (var statement = opened.createStatement()) {
            // Several gateways may start at once. What is lost in a crash of the database is some seconds of a limit.
            statement.execute("SELECT pg_advisory_lock(hashtext('gateway_spending'))");
            statement.execute("""
                    CREATE UNLOGGED TABLE IF NOT EXISTS gateway_spending (
                        caller  text        NOT NULL,
                        gateway uuid        NOT NULL,
                        spent   bigint      NOT NULL,
                        changed timestamptz NOT NULL,
                        PRIMARY KEY (caller, gateway)
                    )""");
            statement.execute("CREATE INDEX IF NOT EXISTS gateway_spending_changed ON gateway_spending (changed)");
            statement.execute("SELECT pg_advisory_unlock(hashtext('gateway_spending'))");
        }
        return opened;
    }

    private void add(Connection open, Map<String, Long> spentHere) throws SQLException {
        if (spentHere.isEmpty()) {
            return;
        }
        try (var statement = open.prepareStatement("""
                INSERT INTO gateway_spending AS s (caller, gateway, spent, changed)
                SELECT caller, ?, spent, clock_timestamp() FROM unnest(?, ?) AS new (caller, spent)
                ON CONFLICT (caller, gateway) DO UPDATE SET spent = s.spent + excluded.spent, changed = excluded.changed""")) {
            statement.setObject(1, gateway);
            statement.setArray(2, open.createArrayOf("text", spentHere.keySet().toArray()));
            statement.setArray(
                    3, open.createArrayOf("bigint", spentHere.values().toArray()));
            statement.executeUpdate();
        }
    }

    private Map<String, Long> elsewhere(Connection open, String since) throws SQLException {
        var news = new HashMap<String, Long>();
        try (var statement = open.prepareStatement("SELECT caller, gateway, spent FROM gateway_spending"
                + " WHERE gateway <> ? AND changed > clock_timestamp() - ?::interval")) {
            statement.setObject(1, gateway);
            statement.setString(2, since);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var caller = rows.getString(1);
                    var sum = rows.getLong(3);
                    var row = caller + "@" + rows.getString(2);
                    var before = known.getIfPresent(row);
                    known.put(row, sum);
                    // A sum that shrank has been forgotten and begun anew.
                    var more = before == null || before > sum ? sum : sum - before;
                    if (more > 0) {
                        news.merge(caller, more, Long::sum);
                    }
                }
            }
        }
        return news;
    }

    /** Forgets callers who have been away for long; any gateway does it for all. */
    void forget() throws SQLException {
        if (connection != null) {
            try (var statement =
                    connection.prepareStatement("DELETE FROM gateway_spending WHERE changed < now() - ?::interval")) {
                statement.setString(1, KEPT.toString());
                statement.executeUpdate();
            }
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException _) {
                // It is given up either way.
            }
            connection = null;
        }
    }
}
