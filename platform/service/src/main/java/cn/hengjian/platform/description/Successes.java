package cn.hengjian.platform.description;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.MethodInfo;

/** The status and the header fields of answers that are no refusals. */
final class Successes {

    private static final String OK = "200";
    private static final String CREATED = "201";
    private static final String ACCEPTED = "202";
    private static final String NO_CONTENT = "204";

    private Successes() {}

    static void correct(PathItem.HttpMethod verb, Operation operation, MethodInfo method, EndpointMethods methods) {
        var responses = operation.getResponses();
        var located = verb == PathItem.HttpMethod.POST && methods.isLocated(method);
        var first = responses.getAPIResponse(OK);
        if (located && first != null) {
            var job = EndpointMethods.isJob(method);
            first.setDescription(job ? "Accepted; the job does the work" : "Created");
            responses.removeAPIResponse(OK);
            responses.addAPIResponse(job ? ACCEPTED : CREATED, first);
        }
        EndpointMethods.status(method).ifPresent(status -> move(responses, status));
        for (var response : responses.getAPIResponses().entrySet()) {
            if (response.getKey().startsWith("2")) {
                addHeaders(response.getValue(), located, methods.isVersioned(method));
                if (response.getValue().getContent() == null
                        && !response.getKey().equals(NO_CONTENT)) {
                    methods.view(method).ifPresent(view -> response.getValue().setContent(json(view)));
                }
            }
        }
    }

    /** The framework's description knows neither the annotation of a status nor what comes of a method without a result. */
    private static void move(APIResponses responses, String status) {
        responses.getAPIResponses().keySet().stream()
                .filter(key -> key.startsWith("2") && !key.equals(status))
                .findFirst()
                .ifPresent(wrong -> {
                    var response = responses.getAPIResponse(wrong);
                    responses.removeAPIResponse(wrong);
                    response.setDescription(status.equals(NO_CONTENT) ? "Done; the answer is empty" : "Created");
                    responses.addAPIResponse(status, response);
                });
    }

    /** The framework forgets what an answer holds as soon as its status is described by an annotation. */
    private static Content json(String view) {
        return OASFactory.createContent()
                .addMediaType(
                        "application/json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + view)));
    }

    private static void addHeaders(APIResponse response, boolean located, boolean versioned) {
        if (located) {
            response.addHeader("Location", Headers.reference(Headers.LOCATION));
        }
        if (versioned) {
            response.addHeader("ETag", Headers.reference(Headers.ETAG));
        }
    }
}
