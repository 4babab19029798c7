package cn.hengjian.platform.rest;

import cn.hengjian.platform.json.PlainDates;
import cn.hengjian.platform.json.PlainText;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.problem.Violation;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that an operation doesn't have or can't read, naming each, before the operation runs.
 * Without this an unknown filter would be ignored and an unreadable one answered by 404.
 */
@Singleton
public class StrictParameters {

    private final Map<Method, Map<String, Declared>> declared = new ConcurrentHashMap<>();

    /** A query parameter: what each value of it is, and whether there may be several. */
    private record Declared(Class<?> type, boolean many) {}

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest http) {
        var method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        if (!PlainText.isEncodedText(http.query())) {
            throw new ProblemException(
                    HttpProblem.UNREADABLE, new Text("查询参数不是有效的 UTF-8", "The query is not valid UTF-8"));
        }
        requireKnown(request.getUriInfo(), declared.computeIfAbsent(method, StrictParameters::declaredBy));
        if (!PlainText.isEncodedText(http.path())
                || request.getUriInfo().getPathParameters().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(value -> PlainText.objection(value).isPresent())) {
            throw ProblemException.absent();
        }
    }

    private static void requireKnown(UriInfo target, Map<String, Declared> parameters) {
        var violations = new ArrayList<Violation>();
        target.getQueryParameters().forEach((name, values) -> {
            var parameter = parameters.get(name);
            if (parameter == null) {
                violations.add(Violation.query(
                        PlainText.objection(name).isPresent() ? "?" : name,
                        "unknown-parameter",
                        new Text("没有这个参数；可用的参数：%s", "There is no such parameter; the parameters are: %s")
                                .with(String.join(", ", parameters.keySet()))));
            } else {
                objection(parameter, values)
                        .ifPresent(text -> violations.add(Violation.query(name, "wrong-value", text)));
            }
        });
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    HttpProblem.UNREADABLE, new Text("查询参数有误", "A query parameter is wrong"), violations);
        }
    }

    private static Map<String, Declared> declaredBy(Method method) {
        var types = new TreeMap<String, Declared>();
        for (var parameter : method.getParameters()) {
            var query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                types.put(query.value(), declared(parameter));
            }
        }
        return types;
    }

    private static Declared declared(Parameter parameter) {
        return Collection.class.isAssignableFrom(parameter.getType())
                        && parameter.getParameterizedType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? new Declared(element, true)
                : new Declared(parameter.getType(), false);
    }

    private static Optional<Text> objection(Declared parameter, List<String> values) {
        if (values.size() > 1 && !parameter.many()) {
            return Optional.of(new Text("该参数只能出现一次", "The parameter may stand only once"));
        }
        return values.stream()
                .map(value -> PlainText.objection(value).or(() -> objection(parameter.type(), value)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Text> objection(Class<?> type, String value) {
        if (!readable(type, value)) {
            return Optional.of(expected(type));
        }
        return type == LocalDate.class && !PlainDates.inRange(LocalDate.parse(value))
                ? Optional.of(PlainDates.RANGE)
                : Optional.empty();
    }

    private static boolean readable(Class<?> type, String value) {
        try {
            if (type == int.class || type == Integer.class) {
                Integer.parseInt(value);
            } else if (type == long.class || type == Long.class) {
                Long.parseLong(value);
            } else if (type == UUID.class) {
                return UUID.fromString(value).toString().equalsIgnoreCase(value);
            } else if (type == LocalDate.class) {
                LocalDate.parse(value);
            } else if (type == boolean.class || type == Boolean.class) {
                return value.equals("true") || value.equals("false");
            } else if (type.isEnum()) {
                return Arrays.stream(type.getEnumConstants())
                        .anyMatch(constant -> ((Enum<?>) constant).name().equals(value));
            }
            return true;
        } catch (IllegalArgumentException | DateTimeParseException _) {
            return false;
        }
    }

    private static Text expected(Class<?> type) {
        if (type.isEnum()) {
            return new Text("应为以下之一：%s", "Expected one of: %s")
                    .with(Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", ")));
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> new Text("应为 UUID", "A UUID is expected");
            case "LocalDate" -> new Text("应为 YYYY-MM-DD 形式的日期", "A date as YYYY-MM-DD is expected");
            case "boolean", "Boolean" -> new Text("应为 true 或 false", "Expected true or false");
            default -> new Text("应为整数，且不超出范围", "A whole number in range is expected");
        };
    }
}
