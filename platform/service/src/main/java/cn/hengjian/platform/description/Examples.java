package cn.hengjian.platform.description;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What an operation was asked and answered in a test. The tests record it in {@code openapi/<operation>.json} of the
 * service.
 */
final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private Examples() {}

    static void describe(Operation operation) {
        recorded(operation).ifPresent(example -> {
            if (operation.getRequestBody() != null) {
                show(operation.getRequestBody().getContent(), example.get("request"));
            }
            var answer = operation.getResponses().getAPIResponse(String.valueOf(example.get("status")));
            if (answer != null) {
                show(answer.getContent(), example.get("answer"));
            }
            if (example.get("parameters") instanceof Map<?, ?> values) {
                operation.getParameters().forEach(parameter -> show(parameter, values.get(parameter.getName())));
            }
        });
    }

    private static void show(@Nullable Content content, @Nullable Object example) {
        if (content != null && example != null) {
            content.getMediaTypes().forEach((type, described) -> {
                if (type.endsWith("json")) {
                    described.setExample(example);
                }
            });
        }
    }

    /**
     * A page on which operations are tried sends the examples of parameters as they stand, which is of use where one
     * must be sent; but not the examples that a schema has.
     */
    private static void show(Parameter parameter, @Nullable Object example) {
        if (example == null) {
            return;
        }
        if (parameter.getIn() == Parameter.In.PATH) {
            parameter.setExample(example);
        } else {
            parameter.getSchema().setExamples(List.of(example));
        }
    }

    private static Optional<Map<String, Object>> recorded(Operation operation) {
        var name = "openapi/" + operation.getOperationId() + ".json";
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return file == null ? Optional.empty() : Optional.of(JSON.readValue(file, MEMBERS));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
