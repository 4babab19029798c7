package cn.hengjian.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.sample.Awaiting;
import cn.hengjian.platform.sample.Call;
import cn.hengjian.platform.sample.OddJobs;
import cn.hengjian.platform.sample.Sheets;
import cn.hengjian.platform.sample.Superuser;
import cn.hengjian.platform.security.Caller;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class JobRunnerTest {

    private static final Caller CALLER =
            new Caller("subject-of-test.organisation", "test.organisation", Set.of("organisation"), Set.of(), null);

    @Inject
    Jobs jobs;

    @Inject
    JobUpkeep upkeep;

    @Inject
    Database database;

    private String begun(String mode) {
        return jobs.accept("odd", Map.of("mode", mode), null, CALLER, Locale.ENGLISH)
                .getEntity()
                .id()
                .toString();
    }

    private JsonNode done(String mode) {
        return Sheets.ended(begun(mode));
    }

    private long effects(String job) {
        return database.require(
                Sql.of("SELECT count(*) AS effects FROM counted WHERE subject = ?", job), row -> row.number("effects"));
    }

    @Test
    void runsAJobAndKeepsItsEffectAndResult() {
        var job = done("FINE");

        assertThat(job.path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(job.path("result").path("answer").asInt()).isEqualTo(42);
        assertThat(effects(job.path("id").asText())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "PROBLEM, transition-refused, 409",
        "FAULT, unexpected, 500",
        "ERROR, unexpected, 500",
        "CHECK, invalid-content, 422",
        "AT_COMMIT, conflict, 409"
    })
    void endsAJobThatFailsWithNothingKept(String mode, String problem, int status) {
        var job = done(mode);

        assertThat(job.path("state").asText()).isEqualTo("FAILED");
        assertThat(job.path("problem").path("type").asText()).isEqualTo("/problems/" + problem);
        assertThat(job.path("problem").path("status").asInt()).isEqualTo(status);
        assertThat(job.path("errors").isNull()).isTrue();
        assertThat(effects(job.path("id").asText())).isZero();
    }

    @Test
    void goesOnAfterAJobThatFails() {
        var bad = begun("ERROR");
        var good = begun("FINE");

        assertThat(Sheets.ended(good).path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(Sheets.ended(bad).path("state").asText()).isEqualTo("FAILED");
    }

    @Test
    void showsHowFarAJobIs() {
        var id = begun("SLOW");

        var seen = Awaiting.until(
                () -> Call.organisation().get("/jobs/" + id).is(200),
                job -> job.path("rowsDone").asInt() > 0);
        OddJobs.release();

        assertThat(seen.path("state").asText()).isEqualTo("RUNNING");
        assertThat(Sheets.ended(id).path("state").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    void doesAJobAgainWhoseRunnerDied() {
        var id = UUID.randomUUID();

        database.update(
                Sql.of(
                        "INSERT INTO job (id, kind, state, parameters, caller, rows_done, started_at) VALUES"
                                + " (?, 'odd', 'RUNNING', '{\"mode\":\"FINE\"}', ?::jsonb, 7, now() - interval '1 hour')",
                        id,
                        "{\"subject\":\"subject-of-test.organisation\",\"username\":\"x\",\"roles\":[],\"units\":[],\"cadre\":null}"));

        var job = Sheets.ended(id.toString());
        assertThat(job.path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(effects(id.toString())).isEqualTo(1);
    }

    @Test
    void leavesAJobToTheRunnerThatHasIt() throws Exception {
        var id = UUID.randomUUID();
        try (var other = Superuser.connection()) {
            other.setAutoCommit(false);
            try (var statement = other.createStatement()) {
                statement.execute("SELECT pg_advisory_xact_lock(hashtextextended('" + id + "', 0))");
            }
            database.update(Sql.of(
                    "INSERT INTO job (id, kind, state, parameters, caller) VALUES (?, 'odd', 'RUNNING',"
                            + " '{\"mode\":\"FINE\"}', ?::jsonb)",
                    id,
                    "{\"subject\":\"subject-of-test.organisation\",\"username\":\"x\",\"roles\":[],\"units\":[],"
                            + "\"cadre\":null}"));

            done("FINE");

            assertThat(Call.organisation()
                            .get("/jobs/" + id)
                            .is(200)
                            .path("state")
                            .asText())
                    .isEqualTo("RUNNING");
            other.rollback();
        }
        assertThat(Sheets.ended(id.toString()).path("state").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    void doesAJobAgainWhenTheDatabaseWasAway() {
        var id = begun("SLOW");
        Awaiting.until(
                () -> Call.organisation().get("/jobs/" + id).is(200),
                job -> job.path("rowsDone").asInt() > 0);

        Superuser.takeDatabaseAway();
        OddJobs.release();
        Superuser.bringDatabaseBack();
        Awaiting.until(OddJobs::runsOfSlow, runs -> runs >= 2);
        OddJobs.release();

        assertThat(Sheets.ended(id).path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(effects(id)).isEqualTo(1);
    }

    @Test
    void forgetsAJobAMonthAfterItsEnd() {
        var old = done("FINE").path("id").asText();
        var young = done("FINE").path("id").asText();
        database.update(Sql.of("UPDATE job SET ended_at = now() - interval '31 days' WHERE id = ?::uuid", old));
        database.update(Sql.of("UPDATE job SET ended_at = now() - interval '29 days' WHERE id = ?::uuid", young));

        upkeep.forget();

        Call.organisation().get("/jobs/" + old).isProblem(404, "not-found");
        Call.organisation().get("/jobs/" + young).is(200);
    }
}
