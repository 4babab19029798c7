package cn.hengjian.deploy.systemtests.bench;

import cn.hengjian.deploy.demo.api.Api;
import cn.hengjian.deploy.demo.api.Caller;
import cn.hengjian.deploy.demo.county.County;
import cn.hengjian.deploy.demo.county.PersonnelSheets;
import cn.hengjian.deploy.demo.county.SheetFiles;
import cn.hengjian.platform.spreadsheet.SheetFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * The sheets of a county on their way into personnel, as a county system would send them.
 *
 * @param folder where the sheets are written
 */
record Roster(BenchSuite suite, Api api, Path folder) {

    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Caller SYSTEM = new Caller.Machine("county-system");
    private static final String ROOT = "/api/personnel/v1/imports/";

    static Roster of(BenchSuite suite, String bench) throws IOException {
        return new Roster(suite, suite.api(), Files.createDirectories(Path.of("target", "bench-" + bench, "sheets")));
    }

    /** A sheet of a county as a file. */
    Path sheet(County county, String kind) throws IOException {
        var sheet = PersonnelSheets.of(county).stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        return new SheetFiles(Files.createDirectories(folder.resolve(county.cadreCount() + "")), county.asOf())
                .csv(sheet);
    }

    /** Seconds of work, as the job itself states them. */
    double load(Path file, String kind) {
        var started = api.upload(SYSTEM, ROOT + kind, SheetFormat.CSV.mediaType(), file);
        var job = api.await(SYSTEM, started, PATIENCE, _ -> {});
        if (!job.succeeded()) {
            throw new IllegalStateException(job.problem());
        }
        var begun = Instant.parse(job.view().path("startedAt").asText());
        var ended = Instant.parse(job.view().path("endedAt").asText());
        return Duration.between(begun, ended).toMillis() / 1_000.0;
    }

    /** Waits until the events of the last import have been taken in, so that they burden neither side. */
    void settle() throws SQLException {
        for (long before = -1, now = 0; now != before; ) {
            LockSupport.parkNanos(QUIET.toNanos());
            before = now;
            now = suite.count("assessment", "inbox") + suite.count("supervision", "inbox");
        }
    }
}
