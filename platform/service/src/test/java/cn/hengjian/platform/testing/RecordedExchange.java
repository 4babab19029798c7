package cn.hengjian.platform.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an operation was asked in a test, and answered; committed in {@code src/main/resources/openapi}, a file for each
 * operation, from where the description takes it.
 *
 * @param parameters those of path and query whose type doesn't say how they look
 * @param request    the JSON sent, if any
 * @param answer     the JSON that came back, if any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordedExchange(
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, JsonNode> parameters,
        int status,
        JsonNode request,
        JsonNode answer) {

    static final Path FOLDER = Path.of("src/main/resources/openapi");

    private static final ObjectMapper JSON = new ObjectMapper();

    RecordedExchange {
        parameters = parameters == null ? Map.of() : new TreeMap<>(parameters);
    }

    /** What is recorded of an operation, or what the platform brings for all services. */
    static Optional<RecordedExchange> find(String operation) {
        try (var shared =
                RecordedExchange.class.getClassLoader().getResourceAsStream("openapi/" + operation + ".json")) {
            if (Files.exists(file(operation))) {
                return Optional.of(JSON.readValue(file(operation).toFile(), RecordedExchange.class));
            }
            return shared == null ? Optional.empty() : Optional.of(JSON.readValue(shared, RecordedExchange.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The operations that the service has recorded itself. */
    static List<String> recorded() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .toList();
        }
    }

    void write(String operation) {
        try {
            Files.writeString(file(operation), Snapshot.pretty(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String operation) {
        return FOLDER.resolve(operation + ".json");
    }
}
