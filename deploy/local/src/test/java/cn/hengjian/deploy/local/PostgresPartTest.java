package cn.hengjian.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hengjian.deploy.local.process.StartFailure;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresPartTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path home;

    @Test
    void keepsCommittedRowsThroughAKill() throws SQLException {
        try (var postgres = aPostgres()) {
            postgres.startAndAwaitReady(PATIENCE);
            var database = postgres.server().ensureDatabase("personnel", "s3cret'");
            update(database, "CREATE TABLE fact (id int PRIMARY KEY)");
            update(database, "INSERT INTO fact VALUES (42)");

            postgres.kill();
            postgres.startAndAwaitReady(PATIENCE);

            assertThat(query(database, "SELECT id FROM fact")).isEqualTo("42");
        }
    }

    @Test
    void runsOnDurableSettingsReadyForLogicalDecoding() throws SQLException {
        try (var postgres = aPostgres()) {
            postgres.startAndAwaitReady(PATIENCE);

            var database = postgres.server().ensureDatabase("personnel", "secret");

            assertThat(query(database, "SHOW fsync")).isEqualTo("on");
            assertThat(query(database, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(query(database, "SHOW wal_level")).isEqualTo("logical");
            assertThat(query(database, "SHOW transaction_timeout")).isEqualTo("15min");
            assertThat(query(database, "SHOW idle_in_transaction_session_timeout"))
                    .isEqualTo("1min");
            assertThat(query(database, "SELECT rolreplication FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("t");
        }
    }

    @Test
    void startsThoughItsLockNamesAnotherProgram() throws Exception {
        try (var postgres = aPostgres()) {
            postgres.startAndAwaitReady(PATIENCE);
            var lock = home.resolve("data/postgres/postmaster.pid");
            var lines = new ArrayList<>(Files.readAllLines(lock));
            postgres.kill();
            lines.set(0, Long.toString(ProcessHandle.current().pid()));
            Files.write(lock, lines);

            postgres.startAndAwaitReady(PATIENCE);

            assertThat(postgres.isReady()).isTrue();
        }
    }

    @Test
    void namesTheVariableWhenItsPortIsInUse() throws Exception {
        var config = SuiteConfig.forTests(home);
        int port = config.port(SuitePort.POSTGRES);
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var postgres = new PostgresPart(config, Secrets.open(config.secretsFile()))) {

            assertThatThrownBy(postgres::start)
                    .isInstanceOf(StartFailure.class)
                    .hasMessage("port " + port + ", which postgres needs, is in use:"
                            + " end the program that listens there, or set HENGJIAN_POSTGRES_PORT");
        }
    }

    @Test
    void givesEachTestADatabaseOfItsOwn() throws SQLException {
        var one = TestParts.postgres().createDatabase("personnel");
        var other = TestParts.postgres().createDatabase("personnel");

        update(one, "CREATE TABLE fact (id int PRIMARY KEY)");

        assertThat(query(other, "SELECT count(*) FROM pg_tables WHERE tablename = 'fact'"))
                .isEqualTo("0");
    }

    private PostgresPart aPostgres() {
        var config = SuiteConfig.forTests(home);
        return new PostgresPart(config, Secrets.open(config.secretsFile()));
    }

    private static void update(Database database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Database database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }
}
