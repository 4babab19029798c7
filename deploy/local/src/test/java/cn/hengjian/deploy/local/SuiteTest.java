package cn.hengjian.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.deploy.local.process.StartFailure;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteTest {
    private static final Set<String> POSTGRES = Set.of("postgres");

    @TempDir
    Path home;

    private final CopyOnWriteArrayList<String> said = new CopyOnWriteArrayList<>();

    @Test
    void bringsBackAPartThatEndedByItself() {
        try (var suite = aSuite()) {
            suite.start(POSTGRES);

            suite.part("postgres").kill();

            await(() -> said.contains("postgres is ready again"));
            assertThat(suite.part("postgres").isReady()).isTrue();
        }
    }

    @Test
    void createsADatabaseForEachServiceAndKeycloak() throws SQLException {
        try (var suite = aSuite()) {
            suite.start(POSTGRES);

            var server = ((PostgresPart) suite.part("postgres")).server();
            try (var connection = server.connect();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT string_agg(datname, ' ' ORDER BY datname)"
                            + " FROM pg_database WHERE pg_get_userbyid(datdba) = datname AND datname <> 'postgres'")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("assessment keycloak personnel supervision");
            }
        }
    }

    @Test
    void takesOverWhatAKilledLauncherLeftBehind() {
        var config = SuiteConfig.forTests(home);
        try (var killed = new Suite(config, said::add);
                var next = new Suite(config, said::add)) {
            killed.part("postgres").start();
            long orphan = killed.part("postgres").findProcess().orElseThrow().pid();

            next.start(POSTGRES);

            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(next.part("postgres").isReady()).isTrue();
            assertThat(said.getFirst()).endsWith("stopping what an earlier start left behind: postgres");
        }
    }

    @Test
    void startsNothingWhenAPortIsInUse() throws Exception {
        var config = SuiteConfig.forTests(home);
        int port = config.port(SuitePort.KAFKA_CONTROLLER);
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var suite = new Suite(config, said::add)) {

            assertThatThrownBy(() -> suite.start(Set.of("postgres", "kafka")))
                    .isInstanceOf(StartFailure.class)
                    .hasMessage("port " + port + ", which kafka needs, is in use:"
                            + " end the program that listens there, or set HENGJIAN_KAFKA_CONTROLLER_PORT");
            assertThat(suite.part("postgres").isAlive()).isFalse();
        }
    }

    @Test
    void closesAgainWithoutHarm() {
        var suite = aSuite();
        suite.start(POSTGRES);

        suite.close();
        suite.close();

        assertThat(suite.part("postgres").isAlive()).isFalse();
    }

    @Test
    void refusesDataWithoutItsSecrets() throws Exception {
        var config = SuiteConfig.forTests(home);
        Files.createDirectories(config.data().resolve("postgres"));

        assertThatThrownBy(() -> new Suite(config, said::add))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith(config.secretsFile() + " is missing");
    }

    private Suite aSuite() {
        return new Suite(SuiteConfig.forTests(home), said::add);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
