package cn.hengjian.supervision.attachment;

import static cn.hengjian.supervision.intake.Stranger.aMatter;
import static cn.hengjian.supervision.intake.Stranger.attached;
import static cn.hengjian.supervision.intake.Stranger.sent;
import static cn.hengjian.supervision.intake.Stranger.upload;
import static cn.hengjian.supervision.intake.Stranger.uploaded;
import static cn.hengjian.supervision.submission.Mail.aLetter;
import static cn.hengjian.supervision.submission.Mail.classified;
import static cn.hengjian.supervision.submission.Mail.wu;
import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.database;
import static cn.hengjian.supervision.testing.County.discipline;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.hr;
import static cn.hengjian.supervision.testing.County.post;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.intake.Stranger;
import cn.hengjian.supervision.submission.Mail;
import cn.hengjian.supervision.testing.MovableClock;
import cn.hengjian.supervision.testing.Samples;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AttachmentTest {

    @Inject
    AttachmentUpkeep upkeep;

    @Inject
    AttachmentConfig config;

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    private Path stored(String id) {
        return config.folder().resolve(id.substring(id.length() - 2)).resolve(id);
    }

    private static long waiting(String id) {
        return database()
                .require(
                        Sql.of(
                                "SELECT count(*) AS n FROM intake.attachment WHERE id = ?::uuid AND receipt IS NULL",
                                id),
                        row -> row.number("n"));
    }

    /** The submission of a matter that a stranger sends with a file. */
    private static String submitted(Map<String, ?> file) {
        var body = "附件 " + UUID.randomUUID();
        var matter = aMatter(body);
        matter.put("attachments", List.of(file));
        sent(matter);
        return Mail.find(body);
    }

    @Test
    void comesWithALetterAndIsReadByWhoReadsTheLetter() {
        var file = uploaded();

        var id = submitted(attached(file, "窗口 照片*.png"));

        get(wu(), "/submissions/" + id)
                .then()
                .body("attachments.id", contains(file))
                .body("attachments.name", contains("窗口 照片*.png"))
                .body("attachments.mediaType", contains("image/png"))
                .body("attachments.size", contains(Samples.png().length))
                .body("attachments.withMessage", contains(false));
        var answer = get(wu(), "/submissions/" + id + "/attachments/" + file);
        answer.then()
                .statusCode(200)
                .header("Content-Type", equalTo("image/png"))
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"evidence.png\"; filename*=UTF-8''"
                                + "%E7%AA%97%E5%8F%A3%20%E7%85%A7%E7%89%87%2A.png"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"));
        assertThat(answer.asByteArray()).isEqualTo(Samples.png());
        assertThat(value(Sql.of(
                        "SELECT string_agg(deed, ',' ORDER BY ordinal) AS value FROM intake.submission_deed"
                                + " WHERE submission_id = ?::uuid",
                        id)))
                .endsWith("READ,READ");
        for (var other : List.of(chen(), wu())) {
            get(other, "/submissions/" + id + "/attachments/" + UUID.randomUUID())
                    .then()
                    .statusCode(404);
        }
        for (var foreign : List.of(hr(aUnit()), discipline(), TestIssuer.token("somebody", "inspector"))) {
            get(foreign, "/submissions/" + id + "/attachments/" + file).then().statusCode(403);
        }
    }

    @Test
    void isNobodysWhoServesTheUnitThatTheLetterNames() {
        var unit = aUnit();
        var body = "附件 " + UUID.randomUUID();
        var matter = aMatter(body);
        var file = uploaded();
        matter.put("unitCode", unit);
        matter.put("attachments", List.of(attached(file, "照片.png")));
        sent(matter);
        var id = Mail.find(body);
        var related = TestIssuer.unitToken("petition.of." + unit, unit, "petition-office");

        get(related, "/submissions/" + id + "/attachments/" + file).then().statusCode(404);
        get(wu(), "/submissions/" + id + "/attachments/" + file).then().statusCode(200);
    }

    @Test
    void staysWithTheLetterWhenItIsClassified() {
        var unit = aUnit();
        var body = "附件 " + UUID.randomUUID();
        var matter = aMatter(body);
        var first = uploaded();
        var later = uploaded();
        matter.put("attachments", List.of(attached(first, "照片.png")));
        var code = sent(matter);
        var id = Mail.find(body);
        post(wu(), "/submissions/" + id + "/registration").then().statusCode(200);
        var opinion = classified(id, "OPINION", unit);
        Stranger.post(
                        "/follow-up/messages",
                        Map.of("receiptCode", code, "text", "补充", "attachments", List.of(attached(later, "补充.png"))))
                .then()
                .statusCode(200);

        get(wu(), "/opinions/" + opinion + "/texts")
                .then()
                .body("attachments.id", contains(first, later))
                .body("attachments.withMessage", contains(false, true));
        get(wu(), "/opinions/" + opinion + "/attachments/" + later).then().statusCode(200);
        get(wu(), "/submissions/" + id + "/attachments/" + first).then().statusCode(404);
        // The unit reads texts once it has the opinion, but neither messages nor what came with them.
        get(hr(unit), "/opinions/" + opinion + "/attachments/" + first).then().statusCode(404);
        post(wu(), "/opinions/" + opinion + "/transfer").then().statusCode(200);
        get(hr(unit), "/opinions/" + opinion + "/texts").then().body("attachments.id", contains(first));
        get(hr(unit), "/opinions/" + opinion + "/attachments/" + first).then().statusCode(200);
        get(hr(unit), "/opinions/" + opinion + "/attachments/" + later).then().statusCode(404);
        get(hr(aUnit()), "/opinions/" + opinion + "/attachments/" + first)
                .then()
                .statusCode(404);
        assertThat(value(Sql.of(
                        "SELECT count(*)::text AS value FROM audit_entry WHERE action = 'opinion-attachment-read'"
                                + " AND object_id = ?",
                        opinion)))
                .isEqualTo("2");
    }

    @Test
    void comesWithAClaimAndWithWhatTheStaffTakeDown() {
        var letter = aLetter("附件 " + UUID.randomUUID());
        var file = uploaded();
        letter.put("attachments", List.of(attached(file, "来信.png")));
        var id = Mail.registered(letter);

        var claim = classified(id, "CLAIM", aUnit());

        get(wu(), "/opinions/" + claim + "/texts").then().body("attachments.name", contains("来信.png"));
        get(wu(), "/opinions/" + claim + "/attachments/" + file).then().statusCode(200);
    }

    @Test
    void belongsToOneLetter() {
        var file = uploaded();
        submitted(attached(file, "一.png"));
        var second = aMatter("附件 " + UUID.randomUUID());
        second.put("attachments", List.of(attached(file, "二.png")));

        Stranger.post("/opinions", second)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/attachments/0/id"))
                .body("errors.code", contains("unusable-file"))
                .body("errors.detail", contains(startsWith("There is no such file, or it has expired")));
        assertThatThrownBy(() -> database()
                        .update(Sql.of("UPDATE intake.attachment SET receipt = sha256('x') WHERE id = ?::uuid", file)))
                .hasMessage("SQL state 23001");
    }

    @Test
    void isSentOnceThoughTheLetterIsSentAgain() {
        var body = "附件 " + UUID.randomUUID();
        var matter = aMatter(body);
        matter.put("attachments", List.of(attached(uploaded(), "照片.png")));

        var code = sent(matter);

        assertThat(sent(matter)).isEqualTo(code);
        get(wu(), "/submissions/" + Mail.find(body)).then().body("attachments.name", contains("照片.png"));
    }

    @Test
    void namesEveryFileThatCannotBeUsedAndKeepsNone() {
        var good = uploaded();
        var matter = aMatter("附件 " + UUID.randomUUID());
        matter.put(
                "attachments",
                List.of(
                        attached(good, "好.png"),
                        attached(UUID.randomUUID().toString(), "无.png"),
                        attached(good, "又.png"),
                        attached(uploaded(), "../坏.png"),
                        attached(uploaded(), "图.exe")));

        Stranger.post("/opinions", matter)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/attachments/1/id",
                                "/attachments/2/id",
                                "/attachments/3/name",
                                "/attachments/4/name"));

        assertThat(waiting(good)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 21})
    void isNoMoreThanALetterMayHave(int files) {
        var body = "附件 " + UUID.randomUUID();
        var matter = aMatter(body);
        matter.put(
                "attachments",
                IntStream.range(0, 19)
                        .mapToObj(i -> attached(uploaded(), i + ".png"))
                        .toList());
        var code = sent(matter);
        var more = IntStream.range(19, files)
                .mapToObj(i -> attached(uploaded(), i + ".png"))
                .toList();

        var answer =
                Stranger.post("/follow-up/messages", Map.of("receiptCode", code, "text", "补充", "attachments", more));

        if (files == 20) {
            answer.then().statusCode(200);
        } else {
            answer.then()
                    .statusCode(422)
                    .body("errors.code", contains("too-many"))
                    .body("errors.detail", contains(containsString("20 files at most")));
            get(wu(), "/submissions/" + Mail.find(body)).then().body("messages", empty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "image/png,                422, evidence-content-refused, x",
        "application/zip,          415, unsupported-media-type, PK",
        "text/html,                415, unsupported-media-type, <html>",
        "text/plain,               422, evidence-content-refused, <html>",
        "application/pdf,          422, evidence-content-refused, no pdf",
        "image/jpeg,               422, evidence-content-refused, no image",
    })
    void isToldByItsContent(String type, int status, String problem, String content) {
        upload(type, content.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(status)
                .body("type", equalTo("/problems/" + problem));
    }

    @ParameterizedTest
    @CsvSource({"10485760, 201", "10485761, 413"})
    void isNotTooLarge(int size, int status) {
        var content = new byte[size];
        System.arraycopy(Samples.png(), 0, content, 0, Samples.png().length);

        upload("image/png", content).then().statusCode(status);
    }

    @Test
    void tellsUntilWhenAnUploadCanBeUsed() {
        upload("application/pdf", Samples.pdf())
                .then()
                .statusCode(201)
                .header("Location", nullValue())
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(Samples.pdf().length))
                .body("usableUntil", equalTo("2026-03-03"));
    }

    @Test
    void isDeletedIfNoLetterNamesItInTime() {
        var unused = uploaded();
        var used = uploaded();
        submitted(attached(used, "照片.png"));
        assertThat(stored(unused)).exists();

        today(MovableClock.ORDINARY_DAY.plusDays(1));
        upkeep.run();
        assertThat(stored(unused)).exists();
        today(MovableClock.ORDINARY_DAY.plusDays(2));
        var late = aMatter("附件 " + UUID.randomUUID());
        late.put("attachments", List.of(attached(unused, "迟.png")));
        Stranger.post("/opinions", late).then().statusCode(422);
        upkeep.run();

        assertThat(stored(unused)).doesNotExist();
        assertThat(waiting(unused)).isZero();
        assertThat(stored(used)).exists();
    }

    @Test
    void liesEncryptedAndItsNameWithIt() throws IOException {
        var file = uploaded();
        submitted(attached(file, "张三的照片.png"));

        assertThat(new String(Files.readAllBytes(stored(file)), StandardCharsets.ISO_8859_1))
                .doesNotContain("PNG");
        assertThat(value(Sql.of(
                        "SELECT (to_jsonb(a) - 'id')::text AS value FROM intake.attachment a WHERE id = ?::uuid",
                        file)))
                .doesNotContain("照片");
        // Nothing of it lies outside the schema of the intake.
        assertThat(value(Sql.of(
                        "SELECT (SELECT count(*) FROM audit_entry WHERE object_id = ?)"
                                + " + (SELECT count(*) FROM evidence_file WHERE id = ?::uuid) || '' AS value",
                        file,
                        file)))
                .isEqualTo("0");
    }
}
