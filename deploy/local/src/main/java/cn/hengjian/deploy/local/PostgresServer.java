package cn.hengjian.deploy.local;

import cn.hengjian.deploy.local.process.StartFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** A running PostgreSQL as its superuser sees it. */
public record PostgresServer(int port, String superuserPassword) {
    static final String SUPERUSER = "postgres";

    static {
        // DriverManager by itself finds the driver only for the first of Quarkus's class loaders.
        try {
            Class.forName("org.postgresql.Driver");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A database of that name owned by a role of that name, both created or brought up to date. */
    public Database ensureDatabase(String name, String password) {
        try (var connection = connect()) {
            execute(
                    connection,
                    exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", name)
                            ? "ALTER ROLE %I LOGIN REPLICATION PASSWORD %L"
                            : "CREATE ROLE %I LOGIN REPLICATION PASSWORD %L",
                    name,
                    password);
            if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", name)) {
                execute(connection, "CREATE DATABASE %I OWNER %I", name, name);
            }
        } catch (SQLException e) {
            throw new StartFailure("cannot create database " + name + ": " + e.getMessage(), e);
        }
        return new Database(name, jdbcUrl(name), name, password);
    }

    /** A new, empty database that nobody else uses; for tests. */
    public Database createDatabase(String prefix) {
        var bytes = new byte[5];
        ThreadLocalRandom.current().nextBytes(bytes);
        return ensureDatabase(prefix + "_" + HexFormat.of().formatHex(bytes), "test");
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    /** A connection of the superuser to the maintenance database. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres") + "?connectTimeout=2", SUPERUSER, superuserPassword);
    }

    @Override
    public String toString() {
        return "PostgreSQL on port " + port;
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Runs a statement that takes no parameters; PostgreSQL itself quotes what goes into it. */
    private static void execute(Connection connection, String template, String first, String second)
            throws SQLException {
        String sql;
        try (var format = connection.prepareStatement("SELECT format(?, ?, ?)")) {
            format.setString(1, template);
            format.setString(2, first);
            format.setString(3, second);
            try (var rows = format.executeQuery()) {
                rows.next();
                sql = rows.getString(1);
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
