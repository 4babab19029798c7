package cn.hengjian.deploy.systemtests.bench;

import cn.hengjian.deploy.demo.api.Api;
import cn.hengjian.deploy.demo.api.Settings;
import cn.hengjian.deploy.local.Folders;
import cn.hengjian.deploy.local.Suite;
import cn.hengjian.deploy.local.SuiteConfig;
import cn.hengjian.deploy.local.SuitePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A suite with durable settings and empty data for one bench. */
record BenchSuite(Suite suite) implements AutoCloseable {

    static BenchSuite start(String name) throws IOException {
        var home = Path.of("target", "bench-" + name).toAbsolutePath();
        Folders.delete(home);
        var suite = new Suite(SuiteConfig.forTests(home), _ -> {});
        suite.start();
        return new BenchSuite(suite);
    }

    Api api() throws IOException {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(suite.config().secretsFile())) {
            secrets.load(reader);
        }
        return Api.at(new Settings(
                URI.create(suite.config().gatewayUrl()),
                URI.create(suite.config().keycloakUrl()),
                secrets));
    }

    /** A connection whose days are the services', in whatever zone this machine is. */
    Connection database(String service) throws SQLException {
        var connection = DriverManager.getConnection(
                "jdbc:postgresql://localhost:%d/%s".formatted(port(SuitePort.POSTGRES), service),
                service,
                suite.secrets().databasePassword(service));
        try (var statement = connection.createStatement()) {
            statement.execute("SET TIME ZONE 'Asia/Shanghai'");
        }
        return connection;
    }

    void execute(String service, String sql) throws SQLException {
        try (var connection = database(service);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(String service, String table) throws SQLException {
        try (var connection = database(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    int port(SuitePort port) {
        return suite.config().port(port);
    }

    @Override
    public void close() {
        suite.close();
    }
}
