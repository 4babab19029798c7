package cn.hengjian.gateway.docs;

import static cn.hengjian.gateway.neighbours.ProblemMatch.isProblem;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.gateway.neighbours.Neighbours;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class ProblemPagesTest {

    /** Of the gateway's class path; what only a service knows comes from its list. */
    static Stream<ProblemType> types() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("cn.hengjian").stream()
                        .filter(type -> type.isAssignableTo(ProblemType.class) && type.isEnum())
                        .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                        .map(ProblemType.class::cast);
    }

    @ParameterizedTest
    @MethodSource("types")
    void resolvesEachType(ProblemType type) {
        var json = given().get(type.type());
        var html = given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .get(type.type());

        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(json.contentType()).isEqualTo("application/json");
        assertThat(json.jsonPath().getInt("status")).isEqualTo(type.status());
        assertThat(json.jsonPath().getString("title.zh-CN"))
                .isEqualTo(type.title().zhCN());
        assertThat(json.jsonPath().getString("title.en")).isEqualTo(type.title().en());
        assertThat(html.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(html.asString())
                .contains(type.title().zhCN(), type.title().en(), type.type())
                .doesNotContain("${");
        assertThat(html.header("Vary")).isEqualTo("Accept");
    }

    /** The services' lists say the same of a type that several of them answer with, and the gateway's enums do, too. */
    @ParameterizedTest
    @ValueSource(strings = {"personnel-service", "assessment-service", "supervision-service"})
    void resolvesWhatAServiceLists(String service) throws IOException {
        var all = given().get("/problems").jsonPath().<Map<String, Object>>getList("");
        var listed = JsonPath.from(Files.readString(Path.of("..", service, "problems.json")))
                .<Map<String, Object>>getList("");

        assertThat(listed).hasSizeGreaterThan(30);
        assertThat(listed)
                .allSatisfy(entry -> assertThat(all)
                        .filteredOn("type", "/problems/" + entry.get("slug"))
                        .singleElement()
                        .satisfies(page -> {
                            assertThat(page.get("status")).isEqualTo(entry.get("status"));
                            assertThat(page.get("title")).isEqualTo(entry.get("title"));
                        }));
    }

    /** The pages are filled in without escaping. */
    @Test
    void hasNoTextThatHtmlWouldMisread() {
        var all = given().get("/problems").jsonPath();

        assertThat(all.getList("title.zh-CN", String.class)).hasSizeGreaterThan(60);
        for (var path : List.of("title.zh-CN", "title.en", "advice.zh-CN", "advice.en")) {
            assertThat(all.getList(path, String.class))
                    .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("<", "&", "\"", "$"));
        }
    }

    @Test
    void listsThemForReaders() {
        var page = given().header("Accept", "text/html").get("/problems");
        var again = given().header("Accept", "text/html")
                .header("If-None-Match", page.header("ETag"))
                .get("/problems");

        assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
        assertThat(page.asString())
                .contains("href=\"/problems/post-occupied\"", "href=\"/problems/not-found\"", "职位在该时段已有人任职")
                .doesNotContain("${");
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void knowsNoOtherType() {
        isProblem(given().get("/problems/nothing-like-this"), HttpProblem.NOT_FOUND, "zh-CN");
    }
}
