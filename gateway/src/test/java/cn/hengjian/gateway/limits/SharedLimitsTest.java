package cn.hengjian.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.deploy.local.Database;
import cn.hengjian.deploy.local.TestParts;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.net.SocketAddress;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two gateways at one PostgreSQL, with ten requests for each caller and no refill that a test could see. */
class SharedLimitsTest {

    private static final String CAST = "/api/assessment/v1/ballots/x/casts";
    private static final SocketAddress STATION = SocketAddress.inetSocketAddress(1000, "192.0.2.7");

    private static Database database;

    private final Gateway one = new Gateway(database.jdbcUrl());
    private final Gateway other = new Gateway(database.jdbcUrl());

    @BeforeAll
    static void createDatabase() {
        database = TestParts.postgres().createDatabase("gateway");
    }

    /** A gateway as far as its limits go. */
    private record Gateway(Limits limits, SharedLimits shared) {

        Gateway(String jdbcUrl) {
            this(config(jdbcUrl));
        }

        private Gateway(LimitsConfig config) {
            this(new Limits(config), config);
        }

        private Gateway(Limits limits, LimitsConfig config) {
            this(limits, new SharedLimits(limits, config));
        }

        private static LimitsConfig config(String jdbcUrl) {
            var values = new HashMap<String, String>();
            for (var bucket : List.of("subject", "client", "address", "classes.login", "classes.ballot")) {
                values.put("gateway.limits." + bucket + ".rate", "1");
                values.put("gateway.limits." + bucket + ".per", "PT1H");
                values.put("gateway.limits." + bucket + ".burst", "10");
            }
            values.put("gateway.limits.classes.login.paths", "/session/login");
            values.put("gateway.limits.classes.ballot.paths", CAST);
            values.put("gateway.limits.classes.ballot.shared", "false");
            values.put("gateway.limits.shared.jdbc-url", jdbcUrl);
            values.put("gateway.limits.shared.every", "PT0.25S");
            values.put("gateway.limits.shared.username", database.user());
            values.put("gateway.limits.shared.password", database.password());
            return new SmallRyeConfigBuilder()
                    .withMapping(LimitsConfig.class)
                    .withDefaultValues(values)
                    .build()
                    .getConfigMapping(LimitsConfig.class);
        }

        int takeUpTo(int requests, String subject) {
            var granted = 0;
            while (granted < requests && limits.takeForCaller(subject, null).granted()) {
                granted++;
            }
            return granted;
        }
    }

    @Test
    void countsACallerAtBothTogether() throws SQLException {
        tellEachOther();
        assertThat(one.takeUpTo(6, "a")).isEqualTo(6);

        tellEachOther();

        assertThat(other.takeUpTo(10, "a")).isEqualTo(4);
        assertThat(other.takeUpTo(10, "b")).isEqualTo(10);
        tellEachOther();
        assertThat(one.takeUpTo(10, "a")).isZero();
        assertThat(one.takeUpTo(10, "b")).isZero();
    }

    @Test
    void tellsNothingTwice() {
        tellEachOther();
        assertThat(one.takeUpTo(3, "c")).isEqualTo(3);

        for (var time = 0; time < 5; time++) {
            tellEachOther();
        }

        assertThat(other.takeUpTo(10, "c")).isEqualTo(7);
    }

    @Test
    void beginsWithoutWhatWasSpentBefore() {
        tellEachOther();
        assertThat(one.takeUpTo(10, "d")).isEqualTo(10);
        tellEachOther();

        var late = new Gateway(database.jdbcUrl());
        late.shared.exchange();

        assertThat(late.takeUpTo(10, "d")).isEqualTo(10);
    }

    @Test
    void storesNeitherCallersNorAnythingOfTheBallotBox() throws SQLException {
        tellEachOther();
        assertThat(one.takeUpTo(1, "somebody")).isOne();
        assertThat(one.limits.takeForStranger(STATION, "/session/login").granted())
                .isTrue();
        var before = callers();
        for (var ballot = 0; ballot < 5; ballot++) {
            assertThat(one.limits.takeForStranger(STATION, CAST).granted()).isTrue();
        }

        tellEachOther();

        var stored = callers();
        stored.removeAll(before);
        assertThat(stored)
                .hasSize(2)
                .allMatch(caller -> caller.matches("(?:subject|login):[0-9a-f]{32}"))
                .noneMatch(caller -> caller.contains("somebody") || caller.contains("192.0.2.7"));
        for (var ballot = 0; ballot < 10; ballot++) {
            assertThat(other.limits.takeForStranger(STATION, CAST).granted()).isTrue();
        }
    }

    @Test
    void limitsAloneWhileTheDatabaseIsAway() {
        var lonely = new Gateway("jdbc:postgresql://localhost:1/none");
        assertThat(lonely.takeUpTo(4, "e")).isEqualTo(4);

        lonely.shared.exchange();

        assertThat(lonely.shared.isAlone()).isTrue();
        assertThat(lonely.shared.call().getData().orElseThrow()).isEqualTo(Map.of("state", "ALONE"));
        assertThat(lonely.takeUpTo(10, "e")).isEqualTo(6);
        assertThat(lonely.limits.drain()).containsValue(10L);
    }

    private void tellEachOther() {
        one.shared.exchange();
        other.shared.exchange();
        one.shared.exchange();
        assertThat(one.shared.isAlone()).isFalse();
        assertThat(other.shared.isAlone()).isFalse();
    }

    private static List<String> callers() throws SQLException {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT caller FROM gateway_spending")) {
            var callers = new ArrayList<String>();
            while (rows.next()) {
                callers.add(rows.getString(1));
            }
            return callers;
        }
    }
}
