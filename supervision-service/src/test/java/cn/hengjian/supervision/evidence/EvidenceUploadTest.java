package cn.hengjian.supervision.evidence;

import static cn.hengjian.supervision.evidence.Uploads.somebody;
import static cn.hengjian.supervision.evidence.Uploads.stored;
import static cn.hengjian.supervision.evidence.Uploads.upload;
import static cn.hengjian.supervision.testing.County.ROOT;
import static cn.hengjian.supervision.testing.County.as;
import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.today;
import static cn.hengjian.supervision.testing.County.value;
import static cn.hengjian.supervision.testing.County.zhao;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.platform.crypto.Sha256;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.testing.Client;
import cn.hengjian.supervision.testing.MovableClock;
import cn.hengjian.supervision.testing.Samples;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EvidenceUploadTest {

    @BeforeEach
    void startsOnAnOrdinaryDay() {
        today(MovableClock.ORDINARY_DAY);
    }

    @Test
    void receivesAFile() throws IOException {
        var content = Samples.pdf();

        String id = upload(chen(), "application/pdf", "外出登记簿.pdf", content)
                .then()
                .statusCode(201)
                .body("name", equalTo("外出登记簿.pdf"))
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(content.length))
                .body("sha256", equalTo(HexFormat.of().formatHex(Sha256.of(content))))
                .body("receivedAt", equalTo("2026-03-02T04:00:00Z"))
                .extract()
                .path("id");

        get(chen(), "/evidence-files/" + id).then().statusCode(200).body("name", equalTo("外出登记簿.pdf"));
        get(zhao(), "/evidence-files/" + id).then().statusCode(404);
        assertThat(new String(Files.readAllBytes(stored(id)), StandardCharsets.ISO_8859_1))
                .doesNotContain("PDF");
        assertThat(value(Sql.of("SELECT e::text AS value FROM evidence_file e WHERE id = ?::uuid", id)))
                .doesNotContain("外出", HexFormat.of().formatHex("外出".getBytes(StandardCharsets.UTF_8)), "chen");
        assertThat(value(Sql.of("SELECT action AS value FROM audit_entry WHERE object_id = ?", id)))
                .isEqualTo("evidence-received");
    }

    @Test
    void receivesOnceForARepeatedRequest() {
        var key = UUID.randomUUID().toString();
        var ids = new ArrayList<String>();

        for (int i = 0; i < 2; i++) {
            ids.add(as(chen())
                    .header("Idempotency-Key", key)
                    .contentType("image/png")
                    .body(Samples.png())
                    .post(ROOT + "/evidence-files")
                    .path("id"));
        }

        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("application/pdf", "a.pdf", Samples.pdf()),
                Arguments.of("image/png", "a.PNG", Samples.png()),
                Arguments.of("image/jpeg", "a.jpeg", Samples.bytes("\377\330\377\340")),
                Arguments.of("image/gif", "a.gif", Samples.bytes("GIF89a")),
                Arguments.of("audio/mpeg", "a.mp3", Samples.bytes("ID3\4")),
                Arguments.of("video/mp4", "a.mp4", Samples.bytes("\0\0\0\40ftypisom")),
                Arguments.of("text/plain", "a.txt", "无人在岗\r\n<15时10分>\f".getBytes(StandardCharsets.UTF_8)),
                Arguments.of(Samples.DOCX, "a.docx", Samples.zip("[Content_Types].xml", "word/document.xml")),
                Arguments.of(Samples.XLSX, "a.xlsx", Samples.zip("[Content_Types].xml", "xl/workbook.xml")),
                Arguments.of("application/ofd", "a.ofd", Samples.zip("OFD.xml")),
                Arguments.of(Samples.XLSX, "bomb.xlsx", Samples.bomb()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void takesWhatIsWhatItIsSaidToBe(String mediaType, String name, byte[] content) {
        upload(chen(), mediaType, name, content)
                .then()
                .statusCode(201)
                .body("mediaType", equalTo(mediaType))
                .body("size", equalTo(content.length));
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("image/png", "a.png", Samples.bytes("<!DOCTYPE html><script>alert(1)</script>")),
                Arguments.of("image/png", "a.png", Samples.bytes("\211PN")),
                Arguments.of("image/png", "a.png", Samples.pdf()),
                Arguments.of("image/png", "a.png", new byte[0]),
                Arguments.of("video/mp4", "a.mp4", Samples.bytes("ftypisom")),
                Arguments.of("text/plain", "a.txt", Samples.bytes("\377\376a")),
                Arguments.of("text/plain", "a.txt", Samples.bytes("a\0b")),
                Arguments.of("text/plain", "a.txt", "\uFEFF \n <HTML>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("text/plain", "a.txt", Samples.bytes("<svg onload=x>")),
                Arguments.of(Samples.DOCX, "a.docx", Samples.zip("[Content_Types].xml", "xl/workbook.xml")),
                Arguments.of(
                        Samples.DOCX,
                        "a.docx",
                        Samples.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")),
                Arguments.of(Samples.DOCX, "a.docx", Samples.bytes("PK\3\4 but no more")),
                Arguments.of("application/ofd", "a.ofd", Samples.bytes("")));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void refusesWhatIsNotAndKeepsNothing(String mediaType, String name, byte[] content) {
        var token = TestIssuer.token(somebody(), "inspector");

        upload(token, mediaType, name, content)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/evidence-content-refused"))
                .body("detail", containsString("application/pdf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/zip", "image/svg+xml", "application/octet-stream"})
    void refusesATypeThatIsNotListed(String mediaType) {
        upload(chen(), mediaType, "a.pdf", Samples.pdf())
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"))
                .body("detail", containsString("application/pdf, image/png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "a.pdf", "png", ".png", "../a.png", "a\\b.png", "a\u202Egnp.png", "a\n.png", " "})
    void refusesANameThatMisleads(String name) {
        upload(chen(), "image/png", name, Samples.png())
                .then()
                .statusCode(422)
                .body("errors[0].in", equalTo("query"))
                .body("errors[0].name", equalTo("name"))
                .body("errors[0].code", equalTo("file-name"));
    }

    @ParameterizedTest
    @CsvSource({"200, 201", "201, 422"})
    void boundsTheName(int length, int status) {
        upload(chen(), "image/png", "a".repeat(length - 4) + ".png", Samples.png())
                .then()
                .statusCode(status);
    }

    @Test
    void boundsTheSize() {
        var largest = Arrays.copyOf(Samples.png(), 20_971_520);

        var received = uploadPlainly(largest);
        assertThat(received.statusCode()).isEqualTo(201);
        var refused = uploadPlainly(Arrays.copyOf(largest, largest.length + 1));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(new JsonPath(refused.body()).getString("detail")).contains("20971520");

        assertThat(stored(new JsonPath(received.body()).getString("id"))).exists();
    }

    /** REST Assured writes down what it sends, byte by byte. */
    private static HttpResponse<String> uploadPlainly(byte[] content) {
        return Client.send(
                Client.request(chen(), ROOT + "/evidence-files?name=a.png")
                        .header("Content-Type", "image/png")
                        .POST(BodyPublishers.ofByteArray(content)),
                StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cadre", "voter", "system-admin", "security-admin", "audit-admin", "hr-bureau"})
    void isClosedToRolesWithoutAPartInSupervision(String role) {
        upload(TestIssuer.token("somebody", role), "image/png", "a.png", Samples.png())
                .then()
                .statusCode(403);
        get(TestIssuer.token("somebody", role), "/evidence-files/" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervision-office", "discipline", "petition-office", "unit-leader", "unit-hr"})
    void isOpenToWhoeverMayProveSomething(String role) {
        upload(TestIssuer.token(somebody(), role), "image/png", "a.png", Samples.png())
                .then()
                .statusCode(201);
    }
}
