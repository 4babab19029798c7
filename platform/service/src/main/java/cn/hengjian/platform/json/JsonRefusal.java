package cn.hengjian.platform.json;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells a client what Jackson could not read, and where; never with class names or the value itself. */
public final class JsonRefusal {

    /** The most of a field's name that is repeated. */
    private static final int SHOWN = 100;

    private static final int REPLACEMENT = 0xFFFD;

    private static final Text NOT_JSON = new Text("请求体不是有效的 JSON", "The body is not valid JSON");
    private static final Text LIMITS = new Text(
                    "请求体超出限制：最多 %s 字节，%s 层，文本 %s 个字符，数值 %s 位，字段名 %s 个字符",
                    "The body is beyond the limits: %s bytes, %s levels, texts of %s characters, numbers of %s digits,"
                            + " field names of %s characters")
            .with(
                    StrictJson.LIMITS.getMaxDocumentLength(),
                    StrictJson.LIMITS.getMaxNestingDepth(),
                    StrictJson.LIMITS.getMaxStringLength(),
                    StrictJson.LIMITS.getMaxNumberLength(),
                    StrictJson.LIMITS.getMaxNameLength());

    private JsonRefusal() {}

    /** For a body that is not even text. */
    public static ProblemException notText() {
        return new ProblemException(HttpProblem.UNREADABLE, NOT_JSON);
    }

    public static ProblemException of(JacksonException refusal) {
        var root = root(refusal);
        if (root instanceof StreamConstraintsException) {
            return new ProblemException(HttpProblem.TOO_LARGE, Violation.at(pointer(refusal), "too-large", LIMITS));
        }
        if (isSyntax(root)) {
            return new ProblemException(HttpProblem.UNREADABLE, unreadable(root));
        }
        return refusal instanceof JsonMappingException mapping
                ? new ProblemException(HttpProblem.INVALID_CONTENT, violation(mapping, root))
                : new ProblemException(HttpProblem.UNREADABLE, unreadable(refusal));
    }

    /** What the parser itself said, which Jackson wraps once for every object around the place. */
    private static Throwable root(Throwable refusal) {
        var root = refusal;
        while (root.getCause() instanceof JacksonException cause) {
            root = cause;
        }
        return root;
    }

    private static boolean isSyntax(Throwable root) {
        return switch (root) {
            case InputCoercionException _ -> false;
            case StreamReadException _ -> true;
            case MismatchedInputException mismatch ->
                mismatch.getPath().isEmpty() && mismatch.getOriginalMessage().startsWith("Trailing token");
            default -> false;
        };
    }

    private static Text unreadable(Throwable refusal) {
        var at = refusal instanceof JsonProcessingException processing ? processing.getLocation() : null;
        return at == null
                ? NOT_JSON
                : new Text("请求体不是有效的 JSON（第 %s 行第 %s 列）", "The body is not valid JSON (line %s, column %s)")
                        .with(at.getLineNr(), at.getColumnNr());
    }

    private static Violation violation(JsonMappingException refusal, Throwable root) {
        var pointer = pointer(refusal);
        if (root instanceof InputCoercionException coercion) {
            return Violation.at(pointer, "out-of-range", expected(coercion.getTargetType()));
        }
        return switch (refusal) {
            case RefusedValueException refused -> Violation.at(pointer, refused.code(), refused.text());
            case UnrecognizedPropertyException unknown -> {
                var accepted = unknown.getKnownPropertyIds() == null
                        ? ""
                        : unknown.getKnownPropertyIds().stream()
                                .map(Object::toString)
                                .sorted()
                                .collect(Collectors.joining(", "));
                yield Violation.at(
                        pointer,
                        "unknown-field",
                        new Text("没有这个字段；可用的字段：%s", "There is no such field; the fields are: %s").with(accepted));
            }
            case InvalidFormatException format ->
                Violation.at(pointer, "wrong-value", expected(format.getTargetType()));
            case MismatchedInputException mismatch ->
                Violation.at(pointer, "wrong-type", expected(mismatch.getTargetType()));
            default -> Violation.at(pointer, "wrong-value", new Text("值无法读取", "The value cannot be read"));
        };
    }

    private static Text expected(@Nullable Class<?> type) {
        if (type == null || type.isRecord()) {
            return new Text("此处应为 JSON 对象", "A JSON object is expected here");
        }
        if (type.isEnum()) {
            var values = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", "));
            return new Text("应为以下之一：%s", "Expected one of: %s").with(values);
        }
        return switch (type.getSimpleName()) {
            case "String" -> new Text("应为文本", "Text is expected");
            case "LocalDate" -> new Text("应为 YYYY-MM-DD 形式的日期", "A date as YYYY-MM-DD is expected");
            case "Instant", "OffsetDateTime" -> new Text("应为 RFC 3339 形式的时间", "A moment as in RFC 3339 is expected");
            case "UUID" -> new Text("应为 UUID", "A UUID is expected");
            case "int", "Integer", "long", "Long" -> new Text("应为整数，且不超出范围", "A whole number in range is expected");
            case "BigDecimal" -> new Text("应为数值", "A number is expected");
            case "boolean", "Boolean" -> new Text("应为 true 或 false", "Expected true or false");
            default ->
                type.isArray() || Iterable.class.isAssignableFrom(type)
                        ? new Text("应为 JSON 数组", "A JSON array is expected here")
                        : new Text("值的类型不对", "The value has the wrong type");
        };
    }

    private static String pointer(JacksonException refusal) {
        return refusal instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> "/"
                                + (step.getFieldName() == null
                                        ? Integer.toString(step.getIndex())
                                        : shown(step.getFieldName())))
                        .collect(Collectors.joining())
                : "";
    }

    /** A client's own name for a field may be anything; the answer must stay text. */
    private static String shown(String name) {
        var clean = name.codePoints()
                .limit(SHOWN)
                .map(character ->
                        Character.getType(character) == Character.SURROGATE || Character.isISOControl(character)
                                ? REPLACEMENT
                                : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.replace("~", "~0").replace("/", "~1");
    }
}
