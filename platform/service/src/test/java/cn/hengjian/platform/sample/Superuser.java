package cn.hengjian.platform.sample;

import cn.hengjian.deploy.local.TestParts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** What only the database's superuser can do: cut connections, tamper. */
public final class Superuser {

    private Superuser() {}

    /** Runs statements in the service's database. */
    public static void run(String... statements) {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** A connection to the service's database. */
    public static Connection connection() throws SQLException {
        return connect(database());
    }

    /** Takes the service's database away: no connection is left and none is let in. */
    public static void takeDatabaseAway() {
        allowConnections(false);
    }

    public static void bringDatabaseBack() {
        allowConnections(true);
    }

    private static void allowConnections(boolean allowed) {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE " + database() + " ALLOW_CONNECTIONS " + allowed);
            if (!allowed) {
                statement.execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '"
                        + database() + "'");
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Connection connect(String database) throws SQLException {
        var server = TestParts.postgres();
        return DriverManager.getConnection(server.jdbcUrl(database), "postgres", server.superuserPassword());
    }

    /** The service's database, and the role that owns it. */
    public static String database() {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
