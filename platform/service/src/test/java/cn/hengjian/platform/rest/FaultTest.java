package cn.hengjian.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.sample.Answer;
import cn.hengjian.platform.sample.Awaiting;
import cn.hengjian.platform.sample.Call;
import cn.hengjian.platform.sample.Notes;
import cn.hengjian.platform.sample.Superuser;
import cn.hengjian.platform.testing.Logs;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FaultTest {

    @Inject
    DataSource dataSource;

    @ParameterizedTest
    @CsvSource({"/faults/surprise", "/faults/quoting-statement", "/faults/unwritable"})
    void tellsATraceIdAndNothingElse(String path) {
        try (var logs = Logs.capture()) {
            var answer = Call.organisation().get(path);

            var problem = answer.isProblem(500, "unexpected");
            var traceId = problem.path("traceId").asText();
            assertThat(problem.path("detail").asText())
                    .isEqualTo("Give the number " + traceId + " to your administrator");
            assertThat(problem.has("errors")).isFalse();
            assertThat(logs.lines()).anyMatch(line -> line.contains(traceId));
            assertThat(logs.lines()).noneMatch(line -> line.contains("330102199001011234") || line.contains("张三"));
        }
    }

    @Test
    void logsWhereAnUnexpectedFaultCameFrom() {
        try (var logs = Logs.capture()) {
            Call.organisation().get("/faults/surprise");

            assertThat(logs.lines())
                    .anyMatch(line -> line.contains("java.lang.IllegalStateException")
                            && line.contains("caused by java.lang.IllegalArgumentException")
                            && line.contains("cn.hengjian.platform.sample.FaultResource.surprise(FaultResource.java:"));
        }
    }

    @ParameterizedTest
    @CsvSource({"张三", "330102199001011234"})
    void logsNothingOfWhatItRefuses(String personal) {
        try (var logs = Logs.capture()) {
            Call.organisation().post("/notes", Notes.json(Notes.code(), ",\"bogus\":\"" + personal + "\""));
            Call.organisation().post("/notes", Notes.json(Notes.code(), ",\"priority\":\"" + personal + "\""));
            Call.organisation().post("/notes", Notes.json(personal, ""));
            Call.organisation().post("/notes", "{\"text\":\"" + personal);
            var code = Notes.written(",\"cadre\":\"" + personal + "\"")
                    .path("code")
                    .asText();
            Call.organisation().post("/notes", Notes.json(code, ",\"cadre\":\"" + personal + "\""));
            Call.organisation().post("/notes", Notes.json(code, ",\"weight\":1001,\"cadre\":\"" + personal + "\""));

            assertThat(logs.lines()).noneMatch(line -> line.contains(personal) || line.contains("a note"));
        }
    }

    @Test
    void namesTheFeaturesOwnProblemForADuplicate() {
        var code = Notes.written().path("code").asText();

        var answer = Call.organisation().post("/notes", Notes.json(code));

        var problem = answer.isProblem(409, "note-code-taken");
        assertThat(problem.path("title").asText()).isEqualTo("The code is taken");
        assertThat(answer.places()).containsExactly("body /code taken");
        Call.organisation().inChinese().post("/notes", Notes.json(code)).isProblem(409, "note-code-taken");
    }

    @Test
    void refusesWhatAForeignKeyForbids() {
        var answer = Call.organisation().post("/notes", Notes.json(Notes.code()).replace("D001", "D999"));

        assertThat(answer.isProblem(409, "conflict").path("detail").asText())
                .isEqualTo("What it refers to is absent, or it is still referred to (note_unit)");
    }

    @ParameterizedTest
    @CsvSource({"1000.00, 201", "1000.01, 422", "999999.99, 422", "1000000, 422"})
    void refusesWhatACheckOrAColumnForbids(String weight, int status) {
        var answer = Call.organisation().post("/notes", Notes.json(Notes.code(), ",\"weight\":" + weight));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (status != 201) {
            answer.isProblem(422, "invalid-content");
        }
    }

    @Test
    void refusesWhatAnExclusionForbids() {
        var cadre = Notes.code();
        var period = ",\"cadre\":\"" + cadre + "\",\"validFrom\":\"2026-01-01\",\"validTo\":\"2026-07-01\"";
        Notes.written(period);

        Answer overlapping = Call.organisation().post("/notes", Notes.json(Notes.code(), period));
        Answer adjoining = Call.organisation()
                .post(
                        "/notes",
                        Notes.json(
                                Notes.code(),
                                ",\"cadre\":\"" + cadre
                                        + "\",\"validFrom\":\"2026-07-01\",\"validTo\":\"2026-12-31\""));

        assertThat(overlapping.isProblem(409, "conflict").path("detail").asText())
                .isEqualTo("The same already exists (note_period)");
        assertThat(adjoining.status()).isEqualTo(201);
    }

    @Test
    void saysThatItIsUnavailableWhenTheConnectionIsLost() {
        var answer = Call.organisation().post("/faults/lost-connection");

        answer.isProblem(503, "unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void saysThatItIsUnavailableWhenNoConnectionIsFree() throws SQLException {
        var taken = new ArrayList<Connection>();
        try {
            while (taken.size() < 16) {
                taken.add(dataSource.getConnection());
            }

            Call.organisation().get("/notes").isProblem(503, "unavailable");
            Call.organisation().post("/notes", Notes.json(Notes.code())).isProblem(503, "unavailable");
        } catch (SQLException e) {
            // A worker of the service holds one itself, which makes it all the fuller.
            Call.organisation().get("/notes").isProblem(503, "unavailable");
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void answersAgainOnceTheDatabaseIsBack() {
        Superuser.takeDatabaseAway();
        try (var logs = Logs.capture()) {
            Call.organisation().get("/notes").isProblem(503, "unavailable");
            Call.organisation().post("/notes", Notes.json(Notes.code())).isProblem(503, "unavailable");

            assertThat(logs.lines()).noneMatch(line -> line.contains("a note"));
        } finally {
            Superuser.bringDatabaseBack();
        }

        Awaiting.until(() -> Call.organisation().get("/notes").status(), status -> status == 200);
        Notes.written();
    }
}
