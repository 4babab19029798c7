package cn.hengjian.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The body of a refusal, media type {@value #MEDIA_TYPE} (RFC 9457).
 *
 * @param type URI reference of the kind, {@code /problems/<slug>}
 * @param title summary of the kind in the reader's language
 * @param status HTTP status code
 * @param detail this occurrence in the reader's language
 * @param instance path of the refused request
 * @param traceId what to quote when asking for help
 * @param errors every place that is wrong, absent if there is none to name
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable String traceId,
        List<Entry> errors) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** One wrong place: {@code in} names the part, then a pointer, a name, or a row and column. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String in,
            @Nullable String pointer,
            @Nullable String name,
            @Nullable Long row,
            @Nullable String column,
            String code,
            String detail) {}

    /** A problem of this kind, told in the reader's language. */
    public static ProblemBody of(
            ProblemType type,
            @Nullable Text detail,
            List<Violation> violations,
            @Nullable String instance,
            @Nullable String traceId,
            Locale locale) {
        return new ProblemBody(
                type.type(),
                type.title().in(locale),
                type.status(),
                detail == null ? null : detail.in(locale),
                instance,
                traceId,
                violations.stream().map(violation -> violation.entry(locale)).toList());
    }
}
