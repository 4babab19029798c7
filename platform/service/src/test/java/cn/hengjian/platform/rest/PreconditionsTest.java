package cn.hengjian.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.sample.Answer;
import cn.hengjian.platform.sample.Call;
import cn.hengjian.platform.sample.Notes;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PreconditionsTest {

    private String note;

    @BeforeEach
    void write() {
        note = "/notes/" + Notes.written().path("id").asText();
    }

    @Test
    void tagsAViewWithItsVersion() {
        assertThat(Call.organisation().get(note).header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void tagsWhatWasCreatedAndSaysWhereItIs() {
        var answer = Call.organisation().post("/notes", Notes.json(Notes.code()));

        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
        assertThat(answer.header("Location"))
                .endsWith(Call.ROOT + "/notes/" + answer.is(201).path("id").asText());
    }

    @Test
    void sendsNothingAgainThatTheReaderHas() {
        var answer = Call.organisation().with("If-None-Match", "\"0\"").get(note);

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.bytes()).isEmpty();
        assertThat(answer.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void refusesAChangeThatDoesNotSayOfWhat() {
        var problem = Call.organisation().patch(note, "{\"text\":\"b\"}").isProblem(428, "precondition-required");

        assertThat(problem.path("detail").asText())
                .isEqualTo("Read it first, then send the ETag that you got as If-Match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\"x\"", "W/\"0\"", "*", "\"\"", "\"0\", \"1\"", "\"99999999999999999999\"", "\"0"})
    void refusesAMalformedVersion(String tag) {
        var answer = Call.organisation().with("If-Match", tag).patch(note, "{\"text\":\"b\"}");

        answer.isProblem(400, "unreadable-request");
        assertThat(answer.places()).containsExactly("header If-Match wrong-value");
    }

    @Test
    void refusesAStaleVersion() {
        change("\"0\"", "first").is(200);

        var problem = change("\"0\"", "second").isProblem(412, "stale-version");

        assertThat(problem.path("detail").asText()).isEqualTo("The version is 1 now; you changed version 0");
        assertThat(Call.organisation().get(note).is(200).path("text").asText()).isEqualTo("first");
    }

    @Test
    void letsExactlyOneOfManyConcurrentChangesWin() throws Exception {
        var changes = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 8; i++) {
            var text = "change " + i;
            changes.add(() -> change("\"0\"", text));
        }

        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Answer> answer : threads.invokeAll(changes)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(7)
                .allSatisfy(answer -> answer.isProblem(412, "stale-version"));
        assertThat(Call.organisation().get(note).is(200).path("version").asInt())
                .isEqualTo(1);
    }

    private Answer change(String tag, String text) {
        return Call.organisation().with("If-Match", tag).patch(note, "{\"text\":\"" + text + "\"}");
    }
}
