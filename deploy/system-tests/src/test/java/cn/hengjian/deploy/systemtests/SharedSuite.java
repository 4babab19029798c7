package cn.hengjian.deploy.systemtests;

import cn.hengjian.deploy.demo.api.Api;
import cn.hengjian.deploy.demo.api.Settings;
import cn.hengjian.deploy.demo.county.County;
import cn.hengjian.deploy.demo.story.CountyLoader;
import cn.hengjian.deploy.local.Folders;
import cn.hengjian.deploy.local.Suite;
import cn.hengjian.deploy.local.SuiteConfig;
import cn.hengjian.deploy.local.SuitePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** One whole suite with the demo county, on free ports and with data of its own, for all system tests of the JVM. */
final class SharedSuite {

    private static Suite running;
    private static boolean failed;

    private SharedSuite() {}

    static synchronized Suite running() {
        if (failed) {
            throw new IllegalStateException("the suite of the system tests did not start: the first failure says why");
        }
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static Suite start() {
        var suite = fresh("suite");
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        try {
            suite.start();
            new CountyLoader(County.standard(), api(suite)).load(System.out::println);
            return suite;
        } catch (RuntimeException | Error e) {
            failed = true;
            suite.close();
            throw e;
        }
    }

    /** A suite that is not started, in a folder of its own. */
    static Suite fresh(String name) {
        var home = Path.of("target", name).toAbsolutePath();
        try {
            Folders.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Suite(SuiteConfig.forTests(home), System.out::println);
    }

    static Settings settings(Suite suite) {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(suite.config().secretsFile(), StandardCharsets.UTF_8)) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Settings(
                URI.create(suite.config().gatewayUrl()),
                URI.create(suite.config().keycloakUrl()),
                secrets);
    }

    static Api api(Suite suite) {
        return Api.at(settings(suite));
    }

    /** A connection to a service's database, to look behind the API. */
    static Connection database(Suite suite, String service) throws SQLException {
        var url = "jdbc:postgresql://localhost:%d/%s".formatted(suite.config().port(SuitePort.POSTGRES), service);
        return DriverManager.getConnection(url, service, suite.secrets().databasePassword(service));
    }
}
