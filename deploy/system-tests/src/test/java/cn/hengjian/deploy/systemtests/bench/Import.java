package cn.hengjian.deploy.systemtests.bench;

import cn.hengjian.deploy.demo.county.County;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;

/**
 * 100 000 validated roster rows (a csv file through the service: parsed, checked, encrypted, stored with their events)
 * next to COPY of the stored rows into a table with the same constraints and indexes. Then ten times the rows, for
 * time and memory.
 */
public final class Import {

    private static final int ROUNDS = 3;
    private static final int ROWS = 100_000;
    private static final int MANY_ROWS = 900_000;

    private final BenchSuite suite;
    private final Roster roster;

    private Import(BenchSuite suite) throws IOException {
        this.suite = suite;
        this.roster = Roster.of(suite, "import");
    }

    public static void main(String[] arguments) throws Exception {
        Report.machine("Import of a roster");
        try (var suite = BenchSuite.start("import")) {
            new Import(suite).run();
        }
    }

    private void run() throws Exception {
        var county = new County(County.DEFAULT_SEED, ROWS, County.DEFAULT_AS_OF);
        roster.load(roster.sheet(county, "units"), "units");
        var small = roster.sheet(county, "cadres");
        clear();
        roster.load(small, "cadres");
        var ours = new ArrayList<Double>();
        var copies = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            clear();
            ours.add(roster.load(small, "cadres"));
            roster.settle();
            copies.add(copy());
        }
        double median = Report.median(ours);
        Report.line(
                "%d rows: import %s s, COPY %s s, medians %.2f and %.2f, ratio %.2f",
                ROWS, ours, copies, median, Report.median(copies), median / Report.median(copies));
        many(median);
    }

    /** As many rows as a county's number of cadres can have digits for. */
    private void many(double small) throws Exception {
        var county = new County(County.DEFAULT_SEED, MANY_ROWS, County.DEFAULT_AS_OF);
        clear();
        var file = roster.sheet(county, "cadres");
        var personnel = suite.suite().part("personnel");
        long idle = personnel.memory();
        var peak = new long[] {idle};
        var watching = Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                peak[0] = Math.max(peak[0], personnel.memory());
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        });
        double seconds = roster.load(file, "cadres");
        watching.interrupt();
        Report.line(
                "%d rows: import %.2f s, %.2f times the time of %d; memory %d MB idle, %d MB at most",
                MANY_ROWS, seconds, seconds / small, ROWS, idle / 1_000_000, peak[0] / 1_000_000);
    }

    private void clear() throws SQLException {
        roster.settle();
        suite.execute("personnel", "TRUNCATE cadre CASCADE");
        suite.execute("personnel", "TRUNCATE outbox");
        suite.execute("personnel", "DELETE FROM job");
        suite.execute("personnel", "VACUUM ANALYZE");
    }

    private double copy() throws SQLException, IOException {
        suite.execute("personnel", "DROP TABLE IF EXISTS cadre_copy");
        suite.execute("personnel", "CREATE TABLE cadre_copy (LIKE cadre INCLUDING ALL)");
        try (var connection = suite.database("personnel")) {
            for (var constraint : foreignKeys()) {
                connection.createStatement().execute("ALTER TABLE cadre_copy ADD " + constraint);
            }
            var rows = new ByteArrayOutputStream();
            var copying = connection.unwrap(PGConnection.class).getCopyAPI();
            copying.copyOut("COPY cadre TO STDOUT", rows);
            long began = System.nanoTime();
            copying.copyIn("COPY cadre_copy FROM STDIN", new ByteArrayInputStream(rows.toByteArray()));
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private List<String> foreignKeys() throws SQLException {
        var keys = new ArrayList<String>();
        try (var connection = suite.database("personnel");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT pg_get_constraintdef(oid) FROM pg_constraint"
                        + " WHERE conrelid = 'cadre'::regclass AND contype = 'f'")) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return keys;
    }
}
