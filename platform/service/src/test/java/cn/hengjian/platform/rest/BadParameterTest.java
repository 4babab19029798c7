package cn.hengjian.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.sample.Call;
import cn.hengjian.platform.sample.Notes;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BadParameterTest {

    @ParameterizedTest
    @CsvSource({
        "limit=0, query limit out-of-range",
        "limit=201, query limit out-of-range",
        "limit=-1, query limit out-of-range",
        "limit=2147483648, query limit wrong-value",
        "limit=abc, query limit wrong-value",
        "limit=1e2, query limit wrong-value",
        "limit=, query limit wrong-value",
        "limit=1&limit=2, query limit wrong-value",
        "cursor=abc, query cursor invalid-cursor",
        "cursor=%E4%B8%AD, query cursor invalid-cursor",
        "cursor=a&cursor=b, query cursor wrong-value",
        "kind=LETTER, query kind wrong-value",
        "kind=, query kind wrong-value",
        "kind=REMARK&kind=ORDER, query kind wrong-value",
        "q=a&q=b, query q wrong-value",
        "q=%00, query q wrong-value",
        "from=2026-02-30, query from wrong-value",
        "from=1899-12-31, query from wrong-value",
        "from=%2B999999999-01-01, query from wrong-value",
        "newestFirst=yes, query newestFirst wrong-value",
        "reference=abc, query reference wrong-value",
        "bogus=1, query bogus unknown-parameter",
        "a%00b=1, query ? unknown-parameter",
        "Limit=1, query Limit unknown-parameter"
    })
    void namesAWrongQueryParameter(String query, String place) {
        var answer = Call.organisation().get("/notes?" + query);

        answer.isProblem(400, "unreadable-request");
        assertThat(answer.places()).containsExactly(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=1",
                "limit=200",
                "cursor=",
                "kind=ORDER",
                "q=%F0%A0%AE%B7",
                "from=1900-01-01",
                "newestFirst=true",
                "reference=01890000-0000-7000-8000-000000000001&reference=01890000-0000-7000-8000-000000000002"
            })
    void takesARightQueryParameter(String query) {
        assertThat(Call.organisation().get("/notes?" + query).status()).isEqualTo(200);
    }

    @Test
    void listsTheParametersThatThereAre() {
        var answer = Call.organisation().get("/notes?bogus=1");

        assertThat(answer.onlyDetail())
                .isEqualTo("There is no such parameter; the parameters are: cursor, from, kind, limit, newestFirst, q,"
                        + " reference");
    }

    @Test
    void tellsTheWrongParameterInChinese() {
        var answer = Call.organisation().inChinese().get("/notes?kind=LETTER");

        var problem = answer.isProblem(400, "unreadable-request");
        assertThat(problem.path("detail").asText()).isEqualTo("查询参数有误");
        assertThat(answer.onlyDetail()).isEqualTo("应为以下之一：REMARK, ORDER");
    }

    @Test
    void namesAQueryParameterThatBreaksAConstraint() {
        var answer = Call.organisation().get("/notes?q=" + "x".repeat(31));

        answer.isProblem(422, "invalid-content");
        assertThat(answer.places()).containsExactly("query q size");
    }

    @Test
    void namesAHeaderThatBreaksAConstraint() {
        var answer = Call.organisation().with("Channel", "A1").post("/notes", Notes.json(Notes.code()));

        answer.isProblem(422, "invalid-content");
        assertThat(answer.places()).containsExactly("header Channel pattern");
    }

    @Test
    void refusesACursorOfAnotherFilter() {
        Notes.written();
        Notes.written();
        var next =
                Call.organisation().get("/notes?limit=1").is(200).path("next").asText();

        var answer = Call.organisation().get("/notes?limit=1&kind=REMARK&cursor=" + next);

        answer.isProblem(400, "unreadable-request");
        assertThat(answer.places()).containsExactly("query cursor invalid-cursor");
    }

    @Test
    void refusesACursorThatWasTamperedWith() {
        Notes.written();
        Notes.written();
        var next =
                Call.organisation().get("/notes?limit=1").is(200).path("next").asText();
        var tampered = next.substring(0, next.length() - 3) + (next.endsWith("AAA") ? "BBB" : "AAA");

        var answer = Call.organisation().get("/notes?limit=1&cursor=" + tampered);

        answer.isProblem(400, "unreadable-request");
        assertThat(answer.places()).containsExactly("query cursor invalid-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/notes/abc", "/notes/%00", "/notes/5", "/nowhere", "/notes/x/y/z", "/", "/jobs/x"})
    void findsNothingUnderAnUnknownPath(String path) {
        Call.organisation().get(path).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//", "//api", "//api/sample/v2/notes", "//favicon.ico"})
    void findsNothingBesideItsOwnRoot(String path) {
        Call.anonymous().get(path).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%ff", "%ed%a0%80", "%c0%80"})
    void refusesAQueryThatIsNoText(String value) {
        var answer = Raw.get(Call.ROOT + "/notes?q=" + value);

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("/problems/unreadable-request");
    }

    /** The server refuses it before any of our code runs, so that no problem can be told. */
    @ParameterizedTest
    @ValueSource(strings = {"%zz", "%", "a b", "|"})
    void refusesATargetThatIsNoUri(String value) {
        assertThat(Raw.get(Call.ROOT + "/notes?q=" + value)).containsPattern("^HTTP/1.[01] 400 ");
    }

    @Test
    void answersInJsonWhateverTextIsPreferred() {
        var answer = Call.organisation().with("Accept", "text/html, */*;q=0.1").get("/notes?limit=1");

        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.is(200).has("items")).isTrue();
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        var answer = Raw.send("POST " + Call.ROOT + "/notes HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\n"
                + "Content-Type: application/json\r\nContent-Length: 209715200\r\n\r\n{");

        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"type\":\"/problems/too-large\"");
    }

    @Test
    void refusesAMethodThatThereIsNot() {
        var answer = Call.organisation().send("DELETE", "/notes", BodyPublishers.noBody());

        answer.isProblem(405, "method-not-allowed");
    }

    @Test
    void refusesAFormatThatItCannotGive() {
        Call.organisation().with("Accept", "text/html").get("/notes").isProblem(406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "*/*x;;"})
    void refusesAMediaTypeThatItDoesNotRead(String mediaType) {
        Call.organisation()
                .post("/notes", mediaType, Notes.json(Notes.code()).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .isProblem(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b/c", "nonsense"})
    void refusesAMediaTypeThatIsNone(String mediaType) {
        Call.organisation()
                .post("/notes", mediaType, Notes.json(Notes.code()).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .isProblem(400, "unreadable-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en;q=0.5, zh;q=0.1", "en-GB", "EN", "fr, en;q=0.3"})
    void answersInEnglish(String language) {
        assertThat(title(language)).isEqualTo("Absent, or not yours to see");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "zh-TW", "fr", "*", ";;;q=", ""})
    void answersInChineseToAnybodyElse(String language) {
        assertThat(title(language)).isEqualTo("不存在或不可见");
    }

    private static String title(String language) {
        return Raw.titleOf(Raw.get(Call.ROOT + "/nowhere", "Accept-Language: " + language));
    }

    @Test
    void carriesTheTraceOfItsCaller() {
        var problem = Call.organisation()
                .with("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/nowhere")
                .isProblem(404, "not-found");

        assertThat(problem.path("traceId").asText()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void refusesARequestTargetThatIsTooLong() {
        var answer = Raw.get(Call.ROOT + "/notes?q=" + "x".repeat(20_000));

        assertThat(answer).startsWith("HTTP/1.0 414 ");
    }

    @Test
    void refusesHeadersThatAreTooLarge() {
        var answer = Raw.get(Call.ROOT + "/notes", "Padding: " + "x".repeat(40_000));

        assertThat(answer).startsWith("HTTP/1.1 431 ");
    }
}
