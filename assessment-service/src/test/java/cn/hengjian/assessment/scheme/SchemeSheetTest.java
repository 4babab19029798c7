package cn.hengjian.assessment.scheme;

import static cn.hengjian.assessment.fixture.Assessment.aDraftScheme;
import static cn.hengjian.assessment.fixture.Assessment.aPublishedScheme;
import static cn.hengjian.assessment.fixture.Assessment.aScheme;
import static cn.hengjian.assessment.fixture.Assessment.aSchemeOfAllMethods;
import static cn.hengjian.assessment.fixture.Assessment.qual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Schemes out as a sheet and in again. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SchemeSheetTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static Response sheet(UUID scheme, String type) {
        var response = Api.sun().accept(type).get("/schemes/{id}/sheet", scheme);
        response.then().statusCode(200).header("Content-Type", containsString(type));
        return response;
    }

    private static JsonPath imported(UUID scheme, String type, byte[] content) {
        var accepted = Api.sun()
                .contentType(type)
                .queryParam("mode", "ALL_OR_NOTHING")
                .queryParam("target", scheme)
                .body(content)
                .post("/imports/scheme-indicators");
        accepted.then().statusCode(202);
        return Api.await(accepted);
    }

    private static List<Map<String, Object>> indicators(UUID scheme) {
        return Api.sun().get("/schemes/{id}", scheme).path("indicators");
    }

    /** All methods, a question, and texts that a spreadsheet program would run. */
    private static UUID aSchemeOfEverything() {
        var body = new HashMap<>(aSchemeOfAllMethods("GENERAL"));
        var indicators = new ArrayList<Object>((List<?>) body.get("indicators"));
        var quotient = new HashMap<Object, Object>((Map<?, ?>) indicators.get(3));
        quotient.put("category", "履职/经济发展");
        quotient.put("weight", 19.95);
        quotient.put("name", "=HYPERLINK(\"http://x\",\"y\"), 含逗号");
        indicators.set(3, quotient);
        indicators.add(qual("B1", 10.05));
        var formula = new HashMap<Object, Object>((Map<?, ?>) indicators.get(2));
        formula.put("formula", "-1 + actual / target + k - k");
        indicators.set(2, formula);
        body.put("indicators", indicators);
        return aDraftScheme(body);
    }

    @Test
    void bringsBackExactlyWhatWasExported() {
        var original = aSchemeOfEverything();

        for (var type : List.of(XLSX, "text/csv")) {
            var copy = aDraftScheme(aScheme("GENERAL"));
            var job = imported(copy, type, sheet(original, type).asByteArray());

            assertThat(job.getString("state")).as(job.prettify()).isEqualTo("SUCCEEDED");
            assertThat(indicators(copy)).as(type).isEqualTo(indicators(original));
        }
    }

    @Test
    void keepsSpreadsheetProgramsFromRunningWhatASchemeSays() {
        var lines = sheet(aSchemeOfEverything(), "text/csv").asString().lines().toList();

        assertThat(lines.getFirst())
                .contains("code,name,kind,method,weight,target,unit,direction,source,question,steps,allowance,perUnit,"
                        + "vetoWhen,threshold,ceiling,formula,constants,category");
        assertThat(lines.get(1)).startsWith("S1,指标S1,QUANT,STEPS,30,,件,,,,60:0.6;80:0.8;95:1,");
        assertThat(lines.get(3)).contains("'-1 + actual / target + k - k,k=100");
        assertThat(lines.get(4)).contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\"), 含逗号\"");
    }

    @Test
    void namesEveryWrongCell() {
        var draft = aDraftScheme(aScheme("GENERAL"));
        var before = indicators(draft);
        var csv = """
                code,name,kind,method,weight,unit,target,direction,steps,allowance,vetoWhen,threshold,ceiling,formula,question
                A,甲,定量,比率,50,件,,正向,,,,,,,
                B,乙,QUANT,STEPS,20,件,,,60:0.6;50:1,,,,,,
                C,丙,QUANT,FORMULA,20,件,,,,,,,,actual / 0,
                D,丁,QUANT,DEDUCTION,5,件,,,,2,,,,,
                E,戊,QUANT,VETO,1,件,,,,,>=,1,优秀,,
                F,己,QUAL,,4.5,,,,,,,,,,
                """;

        var job = imported(draft, "text/csv", csv.getBytes(StandardCharsets.UTF_8));

        assertThat(job.getString("state")).isEqualTo("FAILED");
        var errors = Api.sun().get("/jobs/{id}/errors", job.getString("id"));
        List<Map<String, Object>> items = errors.path("items");
        assertThat(items)
                .extracting(each -> each.get("row") + " " + each.get("column") + " " + each.get("code"))
                .contains(
                        "2 target required",
                        "3 steps not-ascending",
                        "4 formula division-by-zero",
                        "5 perUnit required",
                        "6 weight not-zero",
                        "6 ceiling no-ceiling",
                        "7 question required",
                        "7 weight wrong-sum");
        assertThat(indicators(draft)).isEqualTo(before);
    }

    @Test
    void importsIntoDraftsOnlyAndByAuthorsOnly() {
        var published = aPublishedScheme("GENERAL");
        var csv = sheet(published, "text/csv").asByteArray();

        assertThat(imported(published, "text/csv", csv).getString("problem.type"))
                .isEqualTo("/problems/scheme-frozen");
        assertThat(imported(UUID.randomUUID(), "text/csv", csv).getString("problem.type"))
                .endsWith("/not-found");
        Api.cadre("C000001")
                .contentType("text/csv")
                .queryParam("target", published)
                .body(csv)
                .post("/imports/scheme-indicators")
                .then()
                .statusCode(equalTo(403));
        Api.cadre("C000001")
                .accept("text/csv")
                .get("/schemes/{id}/sheet", published)
                .then()
                .statusCode(200);
        Api.inspector()
                .accept("text/csv")
                .get("/schemes/{id}/sheet", published)
                .then()
                .statusCode(403);
        Api.sun()
                .accept("text/csv")
                .get("/schemes/{id}/sheet", UUID.randomUUID())
                .then()
                .statusCode(404);
    }
}
