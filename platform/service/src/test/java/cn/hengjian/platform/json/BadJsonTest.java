package cn.hengjian.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.hengjian.platform.sample.Call;
import cn.hengjian.platform.sample.Notes;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BadJsonTest {

    static Stream<Arguments> wrongValues() {
        return Stream.of(
                arguments("\"bogus\":1", "/bogus", "unknown-field"),
                arguments("\"lines\":[{\"label\":\"x\",\"count\":1,\"bogus\":1}]", "/lines/0/bogus", "unknown-field"),
                arguments("\"a/b~c\":1", "/a~1b~0c", "unknown-field"),
                arguments("\"cadre\":5", "/cadre", "wrong-type"),
                arguments("\"cadre\":true", "/cadre", "wrong-type"),
                arguments("\"cadre\":{}", "/cadre", "wrong-type"),
                arguments("\"cadre\":[\"x\"]", "/cadre", "wrong-type"),
                arguments("\"cadre\":\"a\\u0000b\"", "/cadre", "unusable-text"),
                arguments("\"cadre\":\"\\ud800\"", "/cadre", "unusable-text"),
                arguments("\"cadre\":\"\\udc00\\ud800\"", "/cadre", "unusable-text"),
                arguments("\"cadre\":\"" + "x".repeat(10_001) + "\"", "/cadre", "unusable-text"),
                arguments("\"cadre\":\"" + "x".repeat(31) + "\"", "/cadre", "size"),
                arguments("\"priority\":\"5\"", "/priority", "wrong-type"),
                arguments("\"priority\":\"\"", "/priority", "wrong-value"),
                arguments("\"priority\":1.5", "/priority", "wrong-value"),
                arguments("\"priority\":null", "/priority", "wrong-type"),
                arguments("\"priority\":2147483648", "/priority", "out-of-range"),
                arguments("\"priority\":1e400", "/priority", "wrong-value"),
                arguments("\"priority\":1" + "0".repeat(100), "/priority", "out-of-range"),
                arguments("\"serial\":9223372036854775808", "/serial", "out-of-range"),
                arguments("\"serial\":\"1\"", "/serial", "wrong-type"),
                arguments("\"urgent\":\"true\"", "/urgent", "wrong-type"),
                arguments("\"urgent\":1", "/urgent", "wrong-value"),
                arguments("\"urgent\":null", "/urgent", "wrong-type"),
                arguments("\"weight\":\"5\"", "/weight", "wrong-type"),
                arguments("\"weight\":1e400", "/weight", "out-of-range"),
                arguments("\"weight\":-1e400", "/weight", "out-of-range"),
                arguments("\"weight\":1e-400", "/weight", "out-of-range"),
                arguments("\"weight\":1e2147483647", "/weight", "out-of-range"),
                arguments("\"weight\":1e99999999999", "/weight", "out-of-range"),
                arguments("\"weight\":1" + "0".repeat(30), "/weight", "out-of-range"),
                arguments("\"weight\":1" + "0".repeat(100), "/weight", "out-of-range"),
                arguments("\"reference\":\"x\"", "/reference", "wrong-value"),
                arguments("\"reference\":5", "/reference", "wrong-value"),
                arguments("\"remindAt\":\"yesterday\"", "/remindAt", "wrong-value"),
                arguments("\"remindAt\":\"+1000000000-12-31T23:59:59Z\"", "/remindAt", "out-of-range"),
                arguments("\"remindAt\":\"2200-01-01T00:00:00Z\"", "/remindAt", "out-of-range"),
                arguments("\"remindAt\":1767225600", "/remindAt", "wrong-type"),
                arguments("\"validFrom\":\"2026-02-30\"", "/validFrom", "wrong-value"),
                arguments("\"validFrom\":\"2026-2-3\"", "/validFrom", "wrong-value"),
                arguments("\"validFrom\":\"\"", "/validFrom", "wrong-value"),
                arguments("\"validFrom\":\"+12026-01-01\"", "/validFrom", "out-of-range"),
                arguments("\"validFrom\":\"1899-12-31\"", "/validFrom", "out-of-range"),
                arguments("\"validFrom\":\"2200-01-01\"", "/validFrom", "out-of-range"),
                arguments("\"validFrom\":20260101", "/validFrom", "wrong-type"),
                arguments("\"validFrom\":[2026,1,1]", "/validFrom", "wrong-type"),
                arguments("\"tags\":\"x\"", "/tags", "wrong-type"),
                arguments("\"tags\":[\"ok\",\"\"]", "/tags/1", "not-blank"),
                arguments("\"tags\":[null]", "/tags/0", "not-blank"),
                arguments("\"tags\":[\"a\\u0000\"]", "/tags/0", "unusable-text"),
                arguments("\"tags\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\"]", "/tags", "size"),
                arguments("\"lines\":[5]", "/lines/0", "wrong-type"),
                arguments("\"lines\":[null]", "/lines/0", "not-null"),
                arguments("\"lines\":[{\"label\":\"x\",\"count\":null}]", "/lines/0/count", "wrong-type"),
                arguments(
                        "\"lines\":[{\"label\":\"x\",\"count\":1},{\"label\":\" \",\"count\":1}]",
                        "/lines/1/label",
                        "not-blank"),
                arguments("\"lines\":{}", "/lines", "wrong-type"));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void namesThePlaceOfAWrongValue(String field, String pointer, String code) {
        var answer = Call.organisation().post("/notes", Notes.json(Notes.code(), "," + field));

        answer.isProblem(422, "invalid-content");
        assertThat(answer.places()).containsExactly("body " + pointer + " " + code);
    }

    static Stream<Arguments> usableValues() {
        return Stream.of(
                arguments("\"cadre\":\"" + "x".repeat(30) + "\""),
                arguments("\"cadre\":\"𠀀𠮷\""),
                arguments("\"cadre\":\"\\ud840\\udc00\""),
                arguments("\"priority\":2147483647"),
                arguments("\"serial\":-9223372036854775808"),
                arguments("\"weight\":1000"),
                arguments("\"weight\":1e2"),
                arguments("\"weight\":0.000000000000000000000000000001"),
                arguments("\"remindAt\":\"2199-12-31T23:59:59Z\""),
                arguments("\"validFrom\":\"1900-01-01\",\"validTo\":\"2199-12-31\""),
                arguments("\"tags\":[\"1\",\"2\",\"3\",\"4\",\"5\"]"),
                arguments("\"tags\":[]"),
                arguments("\"lines\":[{\"label\":\"x\",\"count\":1}]"));
    }

    @ParameterizedTest
    @MethodSource("usableValues")
    void takesAValueThatJustFits(String field) {
        var answer = Call.organisation().post("/notes", Notes.json(Notes.code(), "," + field));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void listsTheFieldsThatThereAre() {
        var answer = Call.organisation().post("/notes", Notes.json(Notes.code(), ",\"bogus\":1"));

        assertThat(answer.onlyDetail())
                .isEqualTo("There is no such field; the fields are: cadre, code, kind, lines, priority, reference,"
                        + " remindAt, serial, tags, text, unitCode, urgent, validFrom, validTo, weight");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"LETTER\"", "\"\"", "\"remark\"", "1", "\"0\""})
    void listsTheValuesOfAnEnum(String kind) {
        var answer = Call.organisation().post("/notes", Notes.json(Notes.code()).replace("\"REMARK\"", kind));

        answer.isProblem(422, "invalid-content");
        assertThat(answer.places()).hasSize(1).first().asString().startsWith("body /kind wrong-");
        assertThat(answer.onlyDetail()).isEqualTo("Expected one of: REMARK, ORDER");
    }

    @Test
    void namesEveryBrokenConstraint() {
        var answer =
                Call.organisation().post("/notes", "{\"code\":\"a b\",\"text\":\"\",\"priority\":1,\"urgent\":false}");

        answer.isProblem(422, "invalid-content");
        assertThat(answer.places())
                .containsExactly(
                        "body /code pattern",
                        "body /kind not-null",
                        "body /text not-blank",
                        "body /unitCode not-blank");
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN,内容不符合要求,有 1 处内容不符合要求,个数必须在0和200之间",
        "en,The content is invalid,1 places are invalid,size must be between 0 and 200"
    })
    void tellsAConstraintInTheReadersLanguage(String language, String title, String detail, String error) {
        var body = Notes.json(Notes.code()).replace("a note", "x".repeat(201));

        var call = Call.organisation();
        var answer = (language.equals("en") ? call : call.inChinese()).post("/notes", body);

        var problem = answer.isProblem(422, "invalid-content");
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(List.of(
                        problem.path("title").asText(), problem.path("detail").asText(), answer.onlyDetail()))
                .containsExactly(title, detail, error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "5", "true"})
    void refusesABodyThatIsNoObject(String body) {
        var answer = Call.organisation().post("/notes", body);

        answer.isProblem(422, "invalid-content");
        assertThat(answer.places()).containsExactly("body  wrong-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void refusesABodyWithoutContent(String body) {
        var answer = Call.organisation().post("/notes", body);

        answer.isProblem(422, "invalid-content");
        assertThat(answer.places()).containsExactly("body  not-null");
    }

    static Stream<Arguments> brokenJson() {
        return Stream.of(
                arguments("{", 1),
                arguments("{\n \"code\":}", 2),
                arguments("{'code':'x'}", 1),
                arguments("{\"code\":\"A\",\"code\":\"B\"}", 1),
                arguments("{\"weight\":NaN}", 1),
                arguments(Notes.json("X") + " {}", 1),
                arguments("{\"text\":\"\\u00\"}", 1),
                arguments("{\"text\":\"\\x\"}", 1),
                arguments("{/* note */}", 1),
                arguments("{\"text\":\"a\nb\"}", 1));
    }

    @ParameterizedTest
    @MethodSource("brokenJson")
    void saysInWhichLineJsonIsBroken(String body, int line) {
        var answer = Call.organisation().post("/notes", body);

        var problem = answer.isProblem(400, "unreadable-request");
        assertThat(problem.path("detail").asText())
                .matches("The body is not valid JSON \\(line " + line + ", column \\d+\\)");
    }

    @Test
    void saysInChineseWhereJsonIsBroken() {
        var problem = Call.organisation().inChinese().post("/notes", "{\n ]").isProblem(400, "unreadable-request");

        assertThat(problem.path("title").asText()).isEqualTo("请求无法读取");
        assertThat(problem.path("detail").asText()).isEqualTo("请求体不是有效的 JSON（第 2 行第 2 列）");
    }

    static Stream<byte[]> brokenBytes() {
        return Stream.of(
                new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xff, '"', '}'},
                new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', '}'
                },
                new byte[] {0, 0, 0, '{', 0x7f, 0x11, 0, 0, 1, 2, 3, 4},
                new byte[] {0, 0, '{', 0, 1, 2, 3, 4},
                new byte[] {(byte) 0xfe, (byte) 0xff, 0, '{', (byte) 0xd8, 0},
                new byte[] {0, 0, 0, 0});
    }

    @ParameterizedTest
    @MethodSource("brokenBytes")
    void refusesBytesThatAreNoText(byte[] body) {
        var answer = Call.organisation().post("/notes", "application/json", body);

        answer.isProblem(400, "unreadable-request");
    }

    @Test
    void refusesNestingThatIsTooDeepInAPatch() {
        var note = Notes.written();
        var deep = "{\"text\":".repeat(2_000) + "1" + "}".repeat(2_000);

        var answer = Call.organisation()
                .with("If-Match", "\"0\"")
                .patch("/notes/" + note.path("id").asText(), deep);

        answer.isProblem(413, "too-large");
    }

    @Test
    void refusesADocumentThatIsTooLong() {
        var tags = ("\"" + "x".repeat(98) + "\",").repeat(50_000);

        var answer = Call.organisation().post("/notes", Notes.json(Notes.code(), ",\"tags\":[" + tags + "\"x\"]"));

        answer.isProblem(413, "too-large");
    }

    @Test
    void refusesAStringThatIsFarTooLong() {
        var answer = Call.organisation()
                .post("/notes", Notes.json(Notes.code(), ",\"cadre\":\"" + "x".repeat(2_000_000) + "\""));

        answer.isProblem(413, "too-large");
        assertThat(answer.places()).containsExactly("body /cadre too-large");
    }

    @Test
    void refusesANumberThatIsFarTooLong() {
        var answer = Call.organisation().post("/notes", Notes.json(Notes.code(), ",\"weight\":" + "9".repeat(2_000)));

        answer.isProblem(413, "too-large");
        assertThat(answer.places()).containsExactly("body  too-large");
    }

    @Test
    void refusesAFieldNameThatIsFarTooLong() {
        var answer = Call.organisation().post("/notes", Notes.json(Notes.code(), ",\"" + "x".repeat(40_000) + "\":1"));

        answer.isProblem(413, "too-large");
        assertThat(answer.bytes().length).isLessThan(1_000);
    }

    @Test
    void answersReadablyToAnUnusableFieldName() {
        var body = Notes.json(Notes.code(), ",\"\\ud800\\u0000\":1").getBytes(StandardCharsets.UTF_16);

        var answer = Call.organisation().post("/notes", "application/json", body);

        answer.isProblem(422, "invalid-content");
        assertThat(answer.places()).containsExactly("body /\uFFFD\uFFFD unknown-field");
    }

    @Test
    void answersInUtf8ToChinese() {
        var answer = Call.organisation()
                .post(
                        "/notes",
                        "application/json",
                        Notes.json(Notes.code()).replace("a note", "衡鉴𠮷").getBytes(StandardCharsets.UTF_8));

        assertThat(answer.is(201).path("text").asText()).isEqualTo("衡鉴𠮷");
    }
}
