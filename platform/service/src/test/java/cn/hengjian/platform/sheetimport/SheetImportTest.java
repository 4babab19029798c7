package cn.hengjian.platform.sheetimport;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.sample.Call;
import cn.hengjian.platform.sample.Notes;
import cn.hengjian.platform.sample.Sheets;
import cn.hengjian.platform.sql.Database;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.Logs;
import cn.hengjian.platform.testing.RealParts;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SheetImportTest {

    private final String code = Notes.code();

    @Inject
    Database database;

    private List<String> stored() {
        return database.list(
                Sql.of("SELECT code, text FROM note WHERE code LIKE ? || '%' ORDER BY code", code),
                row -> row.text("code").substring(code.length()) + row.text("text"));
    }

    /** Rows 2 and 4 are fine, 3 has a bad cell, 5 repeats 4, 6 has an unknown unit. */
    private byte[] mixed() {
        return Sheets.csv(
                "编号,单位代码,内容,权重",
                code + "a,D001,first,1.5",
                code + "b,D001,second,heavy",
                code + "c,D002,third,",
                code + "c,D002,fourth,",
                code + "d,D999,fifth,");
    }

    private static void assertRows(JsonNode job, long done, long accepted, long rejected) {
        assertThat(List.of(
                        job.path("rowsDone").asLong(),
                        job.path("rowsAccepted").asLong(),
                        job.path("rowsRejected").asLong()))
                .containsExactly(done, accepted, rejected);
    }

    @Test
    void answersWhereTheJobCanBeWatched() {
        var answer = Call.organisation()
                .post("/imports/notes?dryRun=true", Sheets.CSV, Sheets.csv("code,unitCode,text", code + ",D001,x"));

        var job = answer.is(202);
        assertThat(answer.header("Location"))
                .endsWith(Call.ROOT + "/jobs/" + job.path("id").asText());
        assertThat(job.path("kind").asText()).isEqualTo("notes");
        assertThat(job.path("parameters").path("mode").asText()).isEqualTo("ALL_OR_NOTHING");
        assertThat(job.path("parameters").path("dryRun").asText()).isEqualTo("true");
        Sheets.ended(job.path("id").asText());
    }

    @Test
    void importsACsv() {
        var job =
                Sheets.done("", Sheets.CSV, Sheets.csv("code,unitCode,text", code + "a,D001,one", code + "b,D002,two"));

        assertThat(job.path("state").asText()).isEqualTo("SUCCEEDED");
        assertRows(job, 2, 2, 0);
        assertThat(job.path("errors").isNull()).isTrue();
        assertThat(job.path("problem").isNull()).isTrue();
        assertThat(Instant.parse(job.path("endedAt").asText()))
                .isAfterOrEqualTo(Instant.parse(job.path("startedAt").asText()));
        assertThat(Instant.parse(job.path("startedAt").asText()))
                .isAfterOrEqualTo(Instant.parse(job.path("createdAt").asText()));
        assertThat(stored()).containsExactly("aone", "btwo");
    }

    @Test
    void keepsNoUploadInClearText() {
        var job = Sheets.done("?dryRun=true", Sheets.CSV, Sheets.csv("code,unitCode,text", code + ",D001,x"));

        var kept = database.list(
                Sql.of(
                        "SELECT bytes FROM job_input WHERE job_id = ?::uuid",
                        job.path("id").asText()),
                row -> new String(row.bytes("bytes"), StandardCharsets.ISO_8859_1));
        assertThat(kept).singleElement().asString().doesNotContain(code).doesNotContain("unitCode");
    }

    @Test
    void importsAnXlsx() {
        var sheet = Sheets.xlsx(List.of(
                List.of("单位代码", "编号", "内容"),
                List.of("D001", code + "a", "衡鉴"),
                List.of("D002", code + "b", "𠮷\t\\N")));

        var job = Sheets.done("", Sheets.XLSX, sheet);

        assertThat(job.path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(stored()).containsExactly("a衡鉴", "b𠮷\t\\N");
    }

    @Test
    void importsACsvInGb18030() {
        var sheet = ("编号,单位代码,内容\n" + code + ",D001,衡鉴\n").getBytes(Charset.forName("GB18030"));

        assertThat(Sheets.done("", Sheets.CSV, sheet).path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(stored()).containsExactly("衡鉴");
    }

    @Test
    void keepsNothingOfASheetWithBadRows() {
        var job = Sheets.done("?mode=ALL_OR_NOTHING", Sheets.CSV, mixed());

        assertThat(job.path("state").asText()).isEqualTo("FAILED");
        assertThat(job.path("problem").path("type").asText()).isEqualTo("/problems/rows-rejected");
        assertThat(job.path("problem").path("status").asInt()).isEqualTo(422);
        assertThat(job.path("problem").path("detail").asText())
                .isEqualTo("Of 5 rows 3 are wrong; see the error report");
        assertRows(job, 5, 2, 3);
        assertThat(stored()).isEmpty();
    }

    @Test
    void keepsTheGoodRowsWhenErrorsAreSkipped() {
        var job = Sheets.done("?mode=SKIP_ERRORS", Sheets.CSV, mixed());

        assertThat(job.path("state").asText()).isEqualTo("SUCCEEDED");
        assertRows(job, 5, 2, 3);
        assertThat(stored()).containsExactly("afirst", "cthird");
    }

    @ParameterizedTest
    @CsvSource({"ALL_OR_NOTHING, FAILED", "SKIP_ERRORS, SUCCEEDED"})
    void keepsNothingOfADryRun(String mode, String state) {
        var job = Sheets.done("?dryRun=true&mode=" + mode, Sheets.CSV, mixed());

        assertThat(job.path("state").asText()).isEqualTo(state);
        assertRows(job, 5, 2, 3);
        assertThat(stored()).isEmpty();
    }

    @Test
    void reportsTheErrorsByRowInBothLanguages() {
        var errors =
                Sheets.done("?dryRun=true", Sheets.CSV, mixed()).path("errors").asText();
        var path = errors.substring(Call.ROOT.length());

        var english =
                Call.organisation().with("Accept", "application/json").get(path).is(200);
        var chinese = Call.organisation()
                .inChinese()
                .with("Accept", "application/json")
                .get(path)
                .is(200);

        assertThat(english.path("items"))
                .extracting(item -> item.path("row").asText() + " "
                        + item.path("column").asText() + " " + item.path("code").asText())
                .containsExactly("3 weight invalid-decimal", "5 code duplicate-row", "6 unitCode unknown-unit");
        assertThat(english.path("items").get(2).path("detail").asText()).isEqualTo("There is no such unit");
        assertThat(chinese.path("items").get(2).path("detail").asText()).isEqualTo("没有这个单位");
    }

    @Test
    void givesTheRejectedRowsBackAsCsv() {
        var errors =
                Sheets.done("?dryRun=true", Sheets.CSV, mixed()).path("errors").asText();

        var answer = Call.organisation().with("Accept", "text/csv").get(errors.substring(Call.ROOT.length()));

        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"errors.csv\"");
        assertThat(answer.body().replace("\uFEFF", "").lines()).element(0).isEqualTo("编号,单位代码,内容,权重,row,error");
        assertThat(answer.body().lines().skip(1))
                .hasSize(3)
                .element(2)
                .isEqualTo(code + "d,D999,fifth,,6,unitCode: There is no such unit");
    }

    @Test
    void givesTheRejectedRowsBackAsXlsxThatCanBeSentAgain() {
        var sheet = Sheets.xlsx(List.of(List.of("编号", "单位代码", "内容"), List.of(code, "D999", "x")));
        var errors = Sheets.done("", Sheets.XLSX, sheet).path("errors").asText();

        var report = Call.organisation()
                .inChinese()
                .with("Accept", Sheets.XLSX + ", text/csv;q=0.5")
                .get(errors.substring(Call.ROOT.length()));

        assertThat(report.status()).isEqualTo(200);
        assertThat(report.header("Content-Type")).startsWith(Sheets.XLSX);
        var again = Sheets.done("", Sheets.XLSX, report.bytes());
        assertThat(again.path("problem").path("type").asText()).isEqualTo("/problems/rows-rejected");
        assertRows(again, 1, 0, 1);
    }

    @Test
    void capsTheReportButCountsEveryRow() {
        var lines = new StringBuilder("code,unitCode,text\n");
        for (int i = 0; i < 10_001; i++) {
            lines.append(code).append(i).append(",D999,x\n");
        }

        var job = Sheets.done("?mode=SKIP_ERRORS", Sheets.CSV, Sheets.csv(lines.toString()));

        assertThat(job.path("state").asText()).isEqualTo("SUCCEEDED");
        assertRows(job, 10_001, 0, 10_001);
        assertThat(Call.organisation()
                        .with("Accept", "application/json")
                        .get(job.path("errors").asText().substring(Call.ROOT.length()))
                        .is(200)
                        .path("items"))
                .hasSize(10_000);
        assertThat(stored()).isEmpty();
    }

    @Test
    void tellsWhatOnlyTheDatabaseRefuses() {
        var taken = Notes.written().path("code").asText();
        try (var logs = Logs.capture()) {
            var job = Sheets.done("", Sheets.CSV, Sheets.csv("code,unitCode,text", taken + ",D001,x"));
            var heavy = Sheets.done("", Sheets.CSV, Sheets.csv("code,unitCode,text,weight", code + ",D001,x,1000.01"));

            assertThat(job.path("state").asText()).isEqualTo("FAILED");
            assertThat(job.path("problem").path("type").asText()).isEqualTo("/problems/note-code-taken");
            assertThat(heavy.path("problem").path("type").asText()).isEqualTo("/problems/invalid-content");
            assertThat(stored()).isEmpty();
            assertThat(logs.lines()).noneMatch(line -> line.contains(taken) || line.contains(code));
        }
    }

    @Test
    void hasNoReportWhereNothingWasRejected() {
        var job = Sheets.done("", Sheets.CSV, Sheets.csv("code,unitCode,text", code + ",D001,x"));
        var path = "/jobs/" + job.path("id").asText() + "/errors";

        Call.organisation().with("Accept", "text/csv").get(path).isProblem(404, "not-found");
        assertThat(Call.organisation()
                        .with("Accept", "application/json")
                        .get(path)
                        .is(200)
                        .path("items"))
                .isEmpty();
    }
}
