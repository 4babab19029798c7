package cn.hengjian.platform.description;

import cn.hengjian.platform.json.MergePatch;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * What is always there in an answer, and what may be null, as the views' records say it with {@link Nullable}. Of
 * commands their constraints say it.
 */
final class Schemas {

    private static final String PREFIX = "#/components/schemas/";
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);

    private final Collection<ClassInfo> records;

    Schemas(IndexView index) {
        // The index of a module that is built together with others holds it twice.
        this.records = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .collect(Collectors.toMap(ClassInfo::name, type -> type, (first, _) -> first))
                .values();
    }

    void complete(OpenAPI api, List<Operation> operations) {
        var schemas = new TreeMap<>(api.getComponents().getSchemas());
        // A header's type, described as the header's form; and any JSON, which has no form.
        schemas.remove("ExpectedVersion");
        schemas.remove("JsonNodeType");
        schemas.computeIfPresent("JsonNode", (_, _) -> OASFactory.createSchema().description("Any JSON value."));
        schemas.computeIfPresent(
                "StreamingOutput", (_, _) -> OASFactory.createSchema().description("A file."));
        var commands = commands(schemas, operations);
        schemas.forEach((name, schema) -> {
            if (!commands.contains(name) && schema.getProperties() != null) {
                record(name, schema).ifPresent(type -> complete(schema, type));
            }
        });
        patches(operations).map(schemas::get).filter(schema -> schema != null).forEach(Schemas::loosen);
        api.getComponents().setSchemas(schemas);
    }

    private static void complete(Schema schema, ClassInfo type) {
        var leavesOut = type.hasDeclaredAnnotation(INCLUDE)
                && !"ALWAYS".equals(type.declaredAnnotation(INCLUDE).value().asEnum());
        for (var component : type.recordComponentsInDeclarationOrder()) {
            var name = component.name();
            var property = schema.getProperties().get(name);
            if (!isNullable(component)) {
                if (!leavesOut || component.type().kind() != Type.Kind.PARAMETERIZED_TYPE) {
                    require(schema, name);
                }
            } else if (!leavesOut && property != null) {
                require(schema, name);
                schema.addProperty(name, nullable(property));
            }
        }
    }

    /** A merge patch has the members that change, and null for those to be taken away. */
    private static void loosen(Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        var required = Optional.ofNullable(schema.getRequired()).orElse(List.of());
        for (var property : Map.copyOf(schema.getProperties()).entrySet()) {
            if (!required.contains(property.getKey())) {
                schema.addProperty(property.getKey(), nullable(property.getValue()));
            }
        }
        schema.setRequired(null);
    }

    /** The names of the schemas that are merge patches. */
    private static Stream<String> patches(List<Operation> operations) {
        return operations.stream()
                .filter(operation -> operation.getRequestBody() != null
                        && operation.getRequestBody().getContent() != null)
                .map(operation ->
                        operation.getRequestBody().getContent().getMediaTypes().get(MergePatch.MEDIA_TYPE))
                .filter(type -> type != null
                        && type.getSchema() != null
                        && type.getSchema().getRef() != null)
                .map(type -> type.getSchema().getRef().substring(PREFIX.length()))
                .distinct();
    }

    private static void require(Schema schema, String property) {
        if (schema.getRequired() == null || !schema.getRequired().contains(property)) {
            schema.addRequired(property);
        }
    }

    private static Schema nullable(Schema schema) {
        if (schema.getRef() != null || schema.getAllOf() != null) {
            return OASFactory.createSchema()
                    .anyOf(List.of(schema, OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
        }
        if (schema.getType() != null && !schema.getType().contains(Schema.SchemaType.NULL)) {
            schema.addType(Schema.SchemaType.NULL);
        }
        return schema;
    }

    private static boolean isNullable(RecordComponentInfo component) {
        return component.type().hasAnnotation(NULLABLE) || component.hasAnnotation(NULLABLE);
    }

    /**
     * The record of a schema: its simple name, maybe with type arguments or a number behind, and the same components.
     * Of several that fit each is as good as the others, if the same of their components may be null.
     */
    private Optional<ClassInfo> record(String name, Schema schema) {
        var properties = schema.getProperties().keySet();
        var fitting = records.stream()
                .filter(type -> name.startsWith(type.simpleName()))
                .filter(type -> type.recordComponents().stream()
                        .map(RecordComponentInfo::name)
                        .collect(Collectors.toSet())
                        .equals(properties))
                .toList();
        return fitting.stream().map(Schemas::nullableComponents).distinct().count() == 1
                ? Optional.of(fitting.getFirst())
                : Optional.empty();
    }

    private static Set<String> nullableComponents(ClassInfo type) {
        return type.recordComponents().stream()
                .filter(Schemas::isNullable)
                .map(RecordComponentInfo::name)
                .collect(Collectors.toSet());
    }

    /** The schemas of request bodies, and those inside them. */
    private static Set<String> commands(Map<String, Schema> schemas, List<Operation> operations) {
        var open = new ArrayDeque<Schema>();
        for (var operation : operations) {
            if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
                operation.getRequestBody().getContent().getMediaTypes().values().stream()
                        .filter(type -> type.getSchema() != null)
                        .forEach(type -> open.add(type.getSchema()));
            }
        }
        var found = new HashSet<String>();
        while (!open.isEmpty()) {
            var schema = open.remove();
            var ref = schema.getRef();
            if (ref != null && found.add(ref.substring(PREFIX.length()))) {
                Optional.ofNullable(schemas.get(ref.substring(PREFIX.length()))).ifPresent(open::add);
            }
            open.addAll(inside(schema));
        }
        return found;
    }

    private static List<Schema> inside(Schema schema) {
        var inside = new ArrayList<Schema>();
        if (schema.getProperties() != null) {
            inside.addAll(schema.getProperties().values());
        }
        if (schema.getItems() != null) {
            inside.add(schema.getItems());
        }
        return inside;
    }
}
