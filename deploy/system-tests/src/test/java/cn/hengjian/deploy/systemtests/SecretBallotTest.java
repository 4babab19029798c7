package cn.hengjian.deploy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.deploy.demo.api.Api;
import cn.hengjian.deploy.demo.api.Caller;
import cn.hengjian.deploy.local.Suite;
import cn.hengjian.deploy.local.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A voter with the command-line client, at the gateway of a whole suite. */
class SecretBallotTest {

    private static final Caller COMMITTEE = new Caller.User("assess.sun");
    private static final String ASSESSMENT = "/api/assessment/v1";
    private static final String VOTER = "cadre.d001";

    /** The cadre that the voter's account belongs to, and two others. */
    private static final String OWN = "C000001";

    private static final String FIRST = "C000002";
    private static final String SECOND = "C000003";
    private static final String COMMENT = "常在村里，遇事不推";

    private final Suite suite = SharedSuite.running();
    private final Api api = SharedSuite.api(suite);

    @TempDir
    private Path folder;

    @Test
    void countsTheBallotOfAVoterWhomNobodyKnows() throws Exception {
        Waiting.until("assessment has the roster", () -> cadres("assessment") == cadres("personnel"));
        var review = aReview();
        act(review, "roster-lock");
        upload(review, "ballot-sheets", "sheet,voterClass,cadreNumber", "S1,MASSES," + FIRST, "S1,MASSES," + SECOND);
        upload(review, "ballot-voters", "sheet,cadreNumber", "S1," + OWN);
        act(review, "opening");

        var listed = voter("list");
        assertThat(listed).contains(FIRST).contains(SECOND);
        var sheet = listed.replaceAll("(?s).*?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}).*", "$1");
        voter("token", sheet);
        voter("cast", sheet, FIRST + "=EXCELLENT", FIRST + "/B1=BASIC", "--comment", FIRST + "=" + COMMENT);
        // One for each subject, so that nobody sees where something was written.
        assertThat(comments(review)).isEqualTo("2/0");
        act(review, "closing");
        voter("check", sheet);

        assertThat(api.get(new Caller.User(VOTER), ASSESSMENT + "/ballots/" + sheet + "/receipts")
                        .require()
                        .path("cast")
                        .asInt())
                .isEqualTo(1);
        assertThat(marks(review, FIRST, "")).isEqualTo("1/1/1/0/0");
        assertThat(marks(review, FIRST, "B1")).isEqualTo("1/1/0/1/0");
        assertThat(marks(review, SECOND, "")).isEqualTo("1/1/0/0/1");
        assertThat(marks(review, SECOND, "B1")).isEqualTo("1/1/0/0/1");
        // What a single ballot says would tell who wrote it.
        assertThat(comments(review)).isEqualTo("0/0");
    }

    private long cadres(String service) throws Exception {
        try (var connection = SharedSuite.database(suite, service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM cadre")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String aReview() {
        var schemes = new ArrayList<String>();
        for (var appliesTo : List.of("LEADER", "GENERAL")) {
            var scheme = create(
                    "/schemes",
                    Map.of(
                            "code",
                            "BALLOT-" + appliesTo,
                            "name",
                            "民主测评",
                            "appliesTo",
                            appliesTo,
                            "indicators",
                            List.of(Map.of(
                                    "code", "B1", "name", "作风", "kind", "QUAL", "weight", 100, "question", "作风如何？"))));
            api.post(COMMITTEE, ASSESSMENT + "/schemes/" + scheme + "/publication", null)
                    .require();
            schemes.add(scheme);
        }
        var run = create("/runs", Map.of("kind", "ANNUAL", "year", 2001, "schemeIds", schemes));
        api.settle(
                COMMITTEE, api.post(COMMITTEE, ASSESSMENT + "/runs/" + run + "/opening", null), Duration.ofMinutes(1));
        return create(
                "/reviews", Map.of("runId", run, "title", "民主测评", "asks", "OVERALL_AND_QUESTIONS", "comments", true));
    }

    private String create(String path, Map<String, ?> body) {
        JsonNode created = api.post(COMMITTEE, ASSESSMENT + path, body).require();
        return created.path("id").asText();
    }

    private void act(String review, String action) {
        api.post(COMMITTEE, ASSESSMENT + "/reviews/" + review + "/" + action, null)
                .require();
    }

    private void upload(String review, String kind, String... lines) throws IOException {
        var file = Files.write(folder.resolve(kind + ".csv"), List.of(lines));
        var started = api.upload(
                COMMITTEE, ASSESSMENT + "/imports/" + kind + "?mode=ALL_OR_NOTHING&target=" + review, "text/csv", file);
        var job = api.await(COMMITTEE, started, Duration.ofMinutes(1), _ -> {});
        assertThat(job.succeeded()).as(job.problem()).isTrue();
    }

    /** Sealed, opened. */
    private String comments(String review) throws Exception {
        return text("""
                SELECT (SELECT count(*) FROM ballot_comment JOIN ballot_sheet s ON s.id = sheet_id WHERE s.review_id = r.id)
                       || '/' || (SELECT count(*) FROM review_comment c WHERE c.review_id = r.id)
                FROM review r WHERE r.id = ?::uuid""", review);
    }

    /** Issued, returned, excellent, basic, abstained. */
    private String marks(String review, String cadre, String question) throws Exception {
        return text(
                "SELECT concat_ws('/', issued, returned, excellent, basic, abstained) FROM review_total"
                        + " JOIN review_subject USING (review_id, cadre_id)"
                        + " WHERE review_id = ?::uuid AND cadre_number = ? AND question = ?",
                review,
                cadre,
                question);
    }

    private String text(String select, String... arguments) throws Exception {
        try (var connection = SharedSuite.database(suite, "assessment");
                var statement = connection.prepareStatement(select)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            var rows = statement.executeQuery();
            rows.next();
            return rows.getString(1);
        }
    }

    private String voter(String... words) throws Exception {
        var command = new ArrayList<>(List.of(
                "node",
                suite.config()
                        .root()
                        .resolve("gateway/src/main/webui/dist/ballot/cli.js")
                        .toString()));
        command.addAll(List.of(words));
        command.addAll(List.of(
                "--api",
                suite.config().gatewayUrl() + ASSESSMENT,
                "--tickets",
                folder.resolve("tickets").toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HENGJIAN_TOKEN", new Tokens(suite).fetch(VOTER));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
