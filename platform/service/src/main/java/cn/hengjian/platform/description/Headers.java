package cn.hengjian.platform.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The header fields that mean the same everywhere. */
final class Headers {

    static final String ETAG = "ETag";
    static final String LOCATION = "Location";
    static final String RETRY_AFTER = "RetryAfter";

    private static final Map<String, String> SHARED =
            Map.of("Accept-Language", "AcceptLanguage", "If-Match", "IfMatch", "Idempotency-Key", "IdempotencyKey");

    private Headers() {}

    static Header reference(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    /** Whoever asks gets texts in the language asked for, so every operation takes that header. */
    static void describe(Operation operation, boolean idempotent) {
        var own = operation.getParameters();
        var parameters = new ArrayList<Parameter>(own == null ? List.of() : own);
        var conditional = parameters.removeIf(parameter -> "If-Match".equals(parameter.getName()));
        parameters.removeIf(parameter ->
                parameter.getIn() == Parameter.In.HEADER && parameter.getName().startsWith("Accept-Language"));
        if (conditional) {
            parameters.add(shared("If-Match"));
        }
        if (idempotent) {
            parameters.add(shared("Idempotency-Key"));
        }
        parameters.add(shared("Accept-Language"));
        operation.setParameters(parameters);
    }

    static boolean isConditional(Operation operation) {
        return operation.getParameters().stream()
                .anyMatch(parameter ->
                        parameter.getRef() != null && parameter.getRef().endsWith("/IfMatch"));
    }

    static void addTo(Components components) {
        // No examples: a page on which operations are tried would send them as they stand, the same key each time.
        components.addParameter(
                "AcceptLanguage",
                parameter("Accept-Language", "The language of titles, labels and refusals: `zh-CN` or `en`.")
                        .schema(text(null)));
        components.addParameter(
                "IfMatch",
                parameter("If-Match", "The `ETag` that reading gave, such as `\"3\"`; 428 without, 412 when stale.")
                        .required(true)
                        .schema(text("^\"[0-9]+\"$")));
        components.addParameter(
                "IdempotencyKey",
                parameter(
                                "Idempotency-Key",
                                "Sent again with the same key, the request has one effect and gets the first answer,"
                                        + " then with `Idempotency-Replayed: true`. A UUID will do.")
                        .schema(text("^[!-~]{8,128}$")));
        components.addHeader(
                ETAG, header("The version, for `If-Match` and `If-None-Match`.", text("^\"[0-9]+\"$"), "\"3\""));
        components.addHeader(LOCATION, header("Where the thing, or the job, can be read.", text(null), null));
        components.addHeader(
                RETRY_AFTER,
                header(
                        "After how many seconds to send it again.",
                        OASFactory.createSchema().addType(Schema.SchemaType.INTEGER),
                        5));
    }

    private static Parameter shared(String name) {
        return OASFactory.createParameter().ref("#/components/parameters/" + SHARED.get(name));
    }

    private static Parameter parameter(String name, String description) {
        return OASFactory.createParameter().name(name).in(Parameter.In.HEADER).description(description);
    }

    private static Header header(String description, Schema schema, @Nullable Object example) {
        return OASFactory.createHeader().description(description).schema(schema).example(example);
    }

    private static Schema text(@Nullable String pattern) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).pattern(pattern);
    }
}
