package cn.hengjian.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedPathsTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cadres|[GET, HEAD, POST]",
                "cadres/1|[GET, HEAD, PATCH]",
                "cadres/1/postings|[GET, HEAD]",
                "cadres/1/unmasking|[POST]",
                "openapi|[GET, HEAD]",
                "openapi/more|[]",
                "cadres/|[]",
                "cadres/1/2|[]",
                "cadre|[]",
                "''|[]",
                "q/health|[]",
                "../../q/health|[]",
            })
    void knowsWhatMayBeDoneWhere(String rest, String methods) {
        var personnel = Objects.requireNonNull(PublishedPaths.find("personnel"));

        assertThat(personnel.methods(rest).toString()).isEqualTo(methods);
    }

    @Test
    void prefersALiteralButTakesAParameterWhereTheLiteralLeadsNowhere() {
        var paths = PublishedPaths.read("""
                paths:
                  /api/x/v1/a/fixed/b:
                    get:
                  /api/x/v1/a/{id}/c:
                    post:
                """);

        assertThat(paths.methods("a/fixed/b")).containsExactly("GET", "HEAD");
        assertThat(paths.methods("a/fixed/c")).containsExactly("POST");
        assertThat(paths.methods("a/7/b")).isEmpty();
    }

    @Test
    void knowsNothingOfAServiceThatDescribesNothing() {
        assertThat(PublishedPaths.find("nobody")).isNull();
    }

    /** Every operation of the committed description, read by a reader of YAML. */
    @ParameterizedTest
    @ValueSource(strings = {"personnel", "assessment", "supervision"})
    void listsExactlyWhatTheServiceDescribes(String service) throws IOException {
        var published = Objects.requireNonNull(PublishedPaths.find(service));
        var prefix = "/api/" + service + "/v1/";

        operations(Path.of("..", service + "-service", "openapi.yaml"))
                .forEach((path, methods) -> assertThat(published.methods(
                                path.substring(prefix.length()).replaceAll("\\{[^}]*}", "7")))
                        .as(path)
                        .containsExactlyInAnyOrderElementsOf(methods));
    }

    private static Map<String, Set<String>> operations(Path description) throws IOException {
        var operations = new TreeMap<String, Set<String>>();
        for (var path : new ObjectMapper(new YAMLFactory())
                .readTree(description.toFile())
                .get("paths")
                .properties()) {
            var names = new TreeSet<String>();
            path.getValue().fieldNames().forEachRemaining(name -> {
                if (METHODS.contains(name)) {
                    names.add(name.toUpperCase(Locale.ROOT));
                }
            });
            if (names.contains("GET")) {
                names.add("HEAD");
            }
            operations.put(path.getKey(), names);
        }
        return operations;
    }
}
