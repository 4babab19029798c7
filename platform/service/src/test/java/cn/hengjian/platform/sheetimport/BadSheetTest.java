package cn.hengjian.platform.sheetimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.hengjian.platform.sample.Answer;
import cn.hengjian.platform.sample.Call;
import cn.hengjian.platform.sample.Notes;
import cn.hengjian.platform.sample.Sheets;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BadSheetTest {

    private static final byte[] FINE = Sheets.csv("code,unitCode,text", "X,D001,x");

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments("empty", Sheets.CSV, new byte[0], "sheet-empty"),
                arguments("blank", Sheets.CSV, Sheets.csv("", " "), "sheet-empty"),
                arguments("pdf", Sheets.CSV, "%PDF-1.7".getBytes(StandardCharsets.UTF_8), "sheet-unrecognised"),
                arguments("html", Sheets.CSV, "<html></html>".getBytes(StandardCharsets.UTF_8), "sheet-unrecognised"),
                arguments("csv as xlsx", Sheets.XLSX, FINE, "sheet-unrecognised"),
                arguments("xlsx as csv", Sheets.CSV, Sheets.xlsx(List.of(List.of("code"))), "sheet-unrecognised"),
                arguments("cut off", Sheets.XLSX, cutOff(), "sheet-corrupt"),
                arguments(
                        "other zip",
                        Sheets.XLSX,
                        zip("a.txt", "x".getBytes(StandardCharsets.UTF_8)),
                        "sheet-unrecognised"),
                arguments(
                        "no charset",
                        Sheets.CSV,
                        new byte[] {'a', ',', (byte) 0xff, (byte) 0xff, '\n'},
                        "sheet-charset"),
                arguments(
                        "unknown header",
                        Sheets.CSV,
                        Sheets.csv("code,unitCode,text,bogus", "X,D001,x,y"),
                        "sheet-header"),
                arguments("missing header", Sheets.CSV, Sheets.csv("code,text", "X,x"), "sheet-header"),
                arguments("bomb", Sheets.XLSX, bomb(), "sheet-unsafe"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void failsTheJobOfAnUnreadableSheet(String name, String mediaType, byte[] sheet, String problem) {
        var job = Sheets.done("", mediaType, sheet);

        assertThat(job.path("state").asText()).isEqualTo("FAILED");
        assertThat(job.path("problem").path("type").asText()).isEqualTo("/problems/" + problem);
        assertThat(job.path("problem").path("detail").asText()).isNotBlank();
        assertThat(job.path("rowsAccepted").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"text/csv, Accept-csv", "application/json, Accept-json"})
    void namesAWrongHeaderInTheReport(String accept, String name) {
        var job = Sheets.done("", Sheets.CSV, Sheets.csv("code,text,bogus", "X,x,y"));

        var report = Call.organisation()
                .with("Accept", accept)
                .get(job.path("errors").asText().substring(Call.ROOT.length()));

        assertThat(job.path("rowsRejected").asInt()).isEqualTo(2);
        assertThat(report.status()).as(name).isEqualTo(200);
        assertThat(report.body()).contains("Unknown column", "The required column 单位代码 is missing");
    }

    @Test
    void tellsTheProblemOfAJobInChinese() {
        var id = Sheets.done("", Sheets.CSV, new byte[0]).path("id").asText();

        var problem = Call.organisation().inChinese().get("/jobs/" + id).is(200).path("problem");

        assertThat(problem.path("title").asText()).isEqualTo("表格为空");
        assertThat(problem.path("detail").asText()).isEqualTo("文件没有内容，请上传带表头的表格");
    }

    @Test
    void refusesASheetOfTwoHundredMegabytes() {
        var answer = Call.organisation()
                .with("Content-Type", "text/csv")
                .send("POST", "/imports/notes", BodyPublishers.ofInputStream(() -> new Endless(200L << 20)));

        answer.isProblem(413, "too-large");
    }

    @Test
    void refusesASheetOfOneByteTooMany() {
        Answer answer = Call.organisation()
                .with("Content-Type", "text/csv")
                .send("POST", "/imports/notes", BodyPublishers.ofInputStream(() -> new Endless((160L << 20) + 1)));

        answer.isProblem(413, "too-large");
    }

    @Test
    void refusesAnotherMediaType() {
        Call.organisation().post("/imports/notes", "application/json", FINE).isProblem(415, "unsupported-media-type");
    }

    @Test
    void refusesAnotherRole() {
        var problem =
                Call.by("hr-bureau").post("/imports/notes", Sheets.CSV, FINE).isProblem(403, "forbidden");

        assertThat(problem.path("detail").asText()).isEqualTo("This is for the roles: organisation");
        Call.anonymous().post("/imports/notes", Sheets.CSV, FINE).isProblem(401, "unauthenticated");
    }

    @Test
    void refusesAnUnknownKind() {
        var problem =
                Call.organisation().post("/imports/cadres", Sheets.CSV, FINE).isProblem(404, "not-found");

        assertThat(problem.path("detail").asText()).contains("notes");
    }

    @ParameterizedTest
    @CsvSource({
        "mode=SOME, query mode wrong-value",
        "dryRun=yes, query dryRun wrong-value",
        "target=5, query target wrong-value",
        "bogus=1, query bogus unknown-parameter"
    })
    void namesAWrongParameter(String query, String place) {
        var answer = Call.organisation().post("/imports/notes?" + query, Sheets.CSV, FINE);

        answer.isProblem(400, "unreadable-request");
        assertThat(answer.places()).containsExactly(place);
    }

    @Test
    void hidesAJobFromAnybodyElse() {
        var id = Sheets.done("?dryRun=true", Sheets.CSV, FINE).path("id").asText();

        Call.by("audit-admin").get("/jobs/" + id).isProblem(404, "not-found");
        Call.by("audit-admin").get("/jobs/" + id + "/errors").isProblem(404, "not-found");
        Call.anonymous().get("/jobs/" + id).isProblem(401, "unauthenticated");
        Call.organisation().get("/jobs/01890000-0000-7000-8000-000000000001").isProblem(404, "not-found");
    }

    @Test
    void namesTheRowAndColumnOfEachBadCell() {
        var code = Notes.code();
        var job = Sheets.done(
                "",
                Sheets.CSV,
                Sheets.csv("code,unitCode,text,weight", code + ",D001,a\u0000b,1e400", ",D001,x," + "9".repeat(400)));

        var items = Call.organisation()
                .with("Accept", "application/json")
                .get(job.path("errors").asText().substring(Call.ROOT.length()))
                .is(200)
                .path("items");

        assertThat(items)
                .extracting(item ->
                        item.path("row").asText() + " " + item.path("column").asText())
                .containsExactly("2 text", "2 weight", "3 code", "3 weight");
    }

    private static byte[] cutOff() {
        var whole = Sheets.xlsx(List.of(List.of("code", "unitCode", "text"), List.of("X", "D001", "x")));
        return java.util.Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] zip(String name, byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    /** A workbook whose sheet has 200 MB of the same comment. */
    private static byte[] bomb() {
        var out = new ByteArrayOutputStream();
        var small = Sheets.xlsx(List.of(List.of("code", "unitCode", "text"), List.of("X", "D001", "PLACE")));
        try {
            var file = Files.write(Files.createTempFile("small", ".xlsx"), small);
            try (var in = new ZipFile(file.toFile());
                    var zip = new ZipOutputStream(out)) {
                for (var entry : Collections.list(in.entries())) {
                    var content = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    inflate(zip, content.split("PLACE", -1));
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static void inflate(ZipOutputStream zip, String[] parts) throws IOException {
        var block = "<!--x-->".repeat(1 << 17).getBytes(StandardCharsets.UTF_8);
        zip.write(parts[0].getBytes(StandardCharsets.UTF_8));
        for (int i = 0; parts.length > 1 && i < 200; i++) {
            zip.write(block);
        }
        zip.write(parts.length > 1 ? parts[1].getBytes(StandardCharsets.UTF_8) : new byte[0]);
    }

    /** So many bytes of a sheet, made as they are read. */
    private static final class Endless extends InputStream {

        private final long length;
        private long at;

        Endless(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            return at++ < length ? 'x' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int count) {
            if (at >= length) {
                return -1;
            }
            int given = (int) Math.min(count, length - at);
            java.util.Arrays.fill(target, offset, offset + given, (byte) 'x');
            at += given;
            return given;
        }
    }
}
