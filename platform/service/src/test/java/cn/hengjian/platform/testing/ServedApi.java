package cn.hengjian.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** The description that the service under test serves. */
final class ServedApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final JsonNode components;
    private final List<ServedOperation> operations;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private ServedApi(JsonNode document) {
        this.document = document;
        this.components = closed(document.path("components"));
        this.operations = document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(verb -> new ServedOperation(verb.getKey(), path.getKey(), verb.getValue())))
                // The way with fewer places for anything fits better.
                .sorted(Comparator.comparingInt(ServedOperation::variables))
                .toList();
    }

    static ServedApi underTest() {
        var path = ConfigProvider.getConfig().getValue("quarkus.smallrye-openapi.path", String.class);
        var address = URI.create("http://localhost:" + RestAssured.port + path + "?format=json");
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address).build();
            return new ServedApi(
                    JSON.readTree(client.send(request, BodyHandlers.ofString()).body()));
        } catch (IOException e) {
            throw new IllegalStateException("The description can't be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<ServedOperation> operations() {
        return operations;
    }

    Optional<ServedOperation> find(String verb, String path) {
        return operations.stream().filter(one -> one.answers(verb, path)).findFirst();
    }

    /** The names of tags that nobody has described. */
    List<String> undescribedTags() {
        return document.path("tags")
                .valueStream()
                .filter(tag -> tag.path("description").asText().isEmpty())
                .map(tag -> tag.path("name").asText())
                .toList();
    }

    /** A schema itself instead of the reference to it. */
    JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    /** In what an example differs from its schema; a member that the schema doesn't know is a difference. */
    List<String> differences(JsonNode schema, JsonNode example) {
        var whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", components);
        return schemas.getSchema(whole).validate(example).stream()
                .map(Error::toString)
                .toList();
    }

    /** What the service takes and gives are records: their members are all that there are. */
    private static JsonNode closed(JsonNode components) {
        var closed = components.deepCopy();
        Stream.concat(Stream.of(closed), closed.findParents("properties").stream())
                .filter(schema -> schema.path("properties").isObject() && !schema.has("additionalProperties"))
                .forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
        return closed;
    }
}
