package cn.hengjian.platform.description;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.MethodInfo;

/** The status and the header fields of answers that are no refusals. */
final class Successes {

    private static final String OK = "200";
    private static final String CREATED = "201";
    private static final String ACCEPTED = "202";

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
        for (var response : responses.getAPIResponses().entrySet()) {
            if (response.getKey().startsWith("2")) {
                addHeaders(response.getValue(), located, methods.isVersioned(method));
                if (response.getValue().getContent() == null) {
                    methods.view(method).ifPresent(view -> response.getValue().setContent(json(view)));
                }
            }
        }
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
