package cn.hengjian.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.crypto.Sha256;
import cn.hengjian.platform.sample.Answer;
import cn.hengjian.platform.sample.Call;
import cn.hengjian.platform.sample.Notes;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class IdempotencyTest {

    private final String key = UUID.randomUUID().toString();

    @Inject
    Database database;

    private Answer post(String body) {
        return Call.organisation().with("Idempotency-Key", key).post("/notes", body);
    }

    private long notes(String code) {
        return database.require(
                Sql.of("SELECT count(*) AS notes FROM note WHERE code = ?", code), row -> row.number("notes"));
    }

    @Test
    void givesTheFirstAnswerAgainAndHasOneEffect() {
        var code = Notes.code();

        var first = post(Notes.json(code));
        var again = post(Notes.json(code));

        assertThat(again.is(201)).isEqualTo(first.is(201));
        assertThat(List.of(again.header("Location"), again.header("ETag"), again.header("Idempotency-Replayed")))
                .containsExactly(first.header("Location"), "\"0\"", "true");
        assertThat(again.header("Content-Type")).startsWith("application/json");
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(notes(code)).isEqualTo(1);
        assertThat(database.<Long>require(
                        Sql.of(
                                "SELECT count(*) AS events FROM outbox WHERE aggregate_id = ?",
                                first.json().path("id").asText()),
                        row -> row.number("events")))
                .isEqualTo(1);
    }

    @Test
    void refusesAnotherBodyWithTheSameKey() {
        post(Notes.json(Notes.code())).is(201);
        var code = Notes.code();

        var answer = post(Notes.json(code));

        assertThat(answer.isProblem(422, "idempotency-key-reused").path("title").asText())
                .isEqualTo("The Idempotency-Key was used for another request");
        assertThat(notes(code)).isZero();
    }

    @Test
    void keepsTheKeysOfCallersApart() {
        post(Notes.json(Notes.code())).is(201);

        var answer = Call.as(TestIssuer.token("another.person", "organisation"))
                .with("Idempotency-Key", key)
                .post("/notes", Notes.json(Notes.code()));

        assertThat(answer.header("Idempotency-Replayed")).isNull();
        answer.is(201);
    }

    @Test
    void hasOneEffectWhenManyComeAtOnce() throws Exception {
        var code = Notes.code();
        Callable<Answer> request = () -> post(Notes.json(code));

        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (Future<Answer> answer : threads.invokeAll(Collections.nCopies(6, request))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers)
                .extracting(Answer::json)
                .containsOnly(answers.getFirst().json());
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotency-Replayed") == null)
                .hasSize(1);
        assertThat(notes(code)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"D999, 409", "'', 422"})
    void letsARefusedRequestBeCorrectedWithTheSameKey(String unit, int refused) {
        var code = Notes.code();
        assertThat(post(Notes.json(code).replace("D001", unit)).status()).isEqualTo(refused);

        post(Notes.json(code)).is(201);

        assertThat(notes(code)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with space", "tab\tinside", ""})
    void refusesAKeyThatIsNone(String bad) {
        var answer = Call.organisation().with("Idempotency-Key", bad).post("/notes", Notes.json(Notes.code()));

        answer.isProblem(400, "bad-idempotency-key");
    }

    @Test
    void refusesAKeyThatIsTooLong() {
        Call.organisation()
                .with("Idempotency-Key", "x".repeat(129))
                .post("/notes", Notes.json(Notes.code()))
                .isProblem(400, "bad-idempotency-key");
        Call.organisation()
                .with("Idempotency-Key", "x".repeat(128 - 36) + key)
                .post("/notes", Notes.json(Notes.code()))
                .is(201);
    }

    @Test
    void givesTheSameJobForTheSameSheet() {
        var sheet = "code,unitCode,text\n" + Notes.code() + ",D001,x\n";

        var first = upload(sheet).is(202);
        var again = upload(sheet).is(202);

        assertThat(again.path("id")).isEqualTo(first.path("id"));
    }

    @Test
    void refusesAnotherSheetWithTheSameKey() {
        upload("code,unitCode,text\n" + Notes.code() + ",D001,x\n").is(202);

        var answer = upload("code,unitCode,text\n" + Notes.code() + ",D001,x\n");

        answer.isProblem(422, "idempotency-key-reused");
    }

    @Test
    void keepsNothingFromWhichARequestCouldBeGuessed() {
        var sheet = "code,unitCode,text\n" + Notes.code() + ",D001,x\n";
        var anotherKey = UUID.randomUUID().toString();

        upload(sheet, key).is(202);
        upload(sheet, anotherKey).is(202);

        var plain = Sha256.start();
        plain.update((ConfigProvider.getConfig().getValue("quarkus.rest.path", String.class) + "/imports/notes")
                .getBytes(StandardCharsets.UTF_8));
        plain.update(Sha256.of(sheet));
        var kept = database.list(
                Sql.of(
                        "SELECT encode(request_hash, 'hex') AS hash FROM idempotency_key WHERE key IN (?, ?)",
                        key,
                        anotherKey),
                row -> row.text("hash"));
        assertThat(kept)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .doesNotContain(HexFormat.of().formatHex(plain.digest()));
    }

    private Answer upload(String sheet) {
        return upload(sheet, key);
    }

    private static Answer upload(String sheet, String key) {
        return Call.organisation()
                .with("Idempotency-Key", key)
                .post("/imports/notes", "text/csv", sheet.getBytes(StandardCharsets.UTF_8));
    }
}
