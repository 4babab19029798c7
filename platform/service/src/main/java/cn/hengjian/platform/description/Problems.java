package cn.hengjian.platform.description;

import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.ProblemBody;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The refusals that an operation may answer with, by what it takes and does. */
final class Problems {

    private static final Set<PathItem.HttpMethod> READS = EnumSet.of(PathItem.HttpMethod.GET, PathItem.HttpMethod.HEAD);

    private Problems() {}

    static void describe(String path, PathItem.HttpMethod verb, Operation operation) {
        var responses = operation.getResponses();
        for (var problem : possible(path, verb, operation)) {
            var status = Integer.toString(problem.status());
            var own = responses.getAPIResponse(status);
            if (own == null || isGeneric(own)) {
                responses.addAPIResponse(
                        status, OASFactory.createAPIResponse().ref("#/components/responses/" + name(problem)));
            } else {
                own.setContent(content());
            }
        }
        responses.setAPIResponses(new LinkedHashMap<>(new TreeMap<>(responses.getAPIResponses())));
    }

    static void addTo(Components components) {
        for (var problem : HttpProblem.values()) {
            var response = OASFactory.createAPIResponse()
                    .description(problem.title().en())
                    .content(content());
            if (problem == HttpProblem.TOO_MANY_REQUESTS || problem == HttpProblem.UNAVAILABLE) {
                response.addHeader("Retry-After", Headers.reference(Headers.RETRY_AFTER));
            }
            if (used(problem)) {
                components.addResponse(name(problem), response);
            }
        }
    }

    /**
     * 404 to 406 and the like are possible, too, but only for requests to what is not described; and two kinds of 403
     * have its description.
     */
    private static boolean used(HttpProblem problem) {
        return switch (problem) {
            case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, URI_TOO_LONG, HEADERS_TOO_LARGE, BAD_GATEWAY -> false;
            case INSUFFICIENT_SCOPE, ROLES_NOT_SEPARATED -> false;
            default -> true;
        };
    }

    private static Set<HttpProblem> possible(String path, PathItem.HttpMethod verb, Operation operation) {
        var possible = EnumSet.of(
                HttpProblem.UNREADABLE, HttpProblem.TOO_MANY_REQUESTS, HttpProblem.UNEXPECTED, HttpProblem.UNAVAILABLE);
        var security = operation.getSecurity();
        if (security != null && !security.isEmpty()) {
            possible.add(HttpProblem.UNAUTHENTICATED);
            possible.add(HttpProblem.FORBIDDEN);
        }
        if (path.contains("{")) {
            possible.add(HttpProblem.NOT_FOUND);
        }
        if (!READS.contains(verb)) {
            possible.add(HttpProblem.CONFLICT);
        }
        if (operation.getRequestBody() != null) {
            possible.addAll(
                    EnumSet.of(HttpProblem.TOO_LARGE, HttpProblem.UNSUPPORTED_MEDIA_TYPE, HttpProblem.INVALID_CONTENT));
        }
        if (Headers.isConditional(operation)) {
            possible.addAll(EnumSet.of(HttpProblem.STALE_VERSION, HttpProblem.PRECONDITION_REQUIRED));
        }
        return possible;
    }

    /** What the framework adds by itself says nothing. */
    private static boolean isGeneric(APIResponse response) {
        return Set.of("Not Authorized", "Not Allowed", "Bad Request").contains(response.getDescription());
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        ProblemBody.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/ProblemBody")));
    }

    private static String name(HttpProblem problem) {
        var name = new StringBuilder();
        for (var word : problem.name().split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
