package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.sight.CurrentReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The order on a finding. */
@Path("findings/{findingId}/order")
@RunOnVirtualThread
@Tag(name = "rectification")
public class IssueResource {

    private final IssueService issues;
    private final CurrentReader reader;
    private final String root;

    IssueResource(IssueService issues, CurrentReader reader, @ConfigProperty(name = "quarkus.rest.path") String root) {
        this.issues = issues;
        this.reader = reader;
        this.root = root;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(
            operationId = "issueOrder",
            summary = "Issue a rectification order (整改通知) on a confirmed finding; its deadline goes by severity")
    @APIResponse(responseCode = "201", description = "Issued")
    public RestResponse<OrderView> issue(@PathParam("findingId") UUID findingId, @Valid @NotNull IssueOrder command) {
        var view = issues.issue(findingId, command, reader.get());
        return RestResponse.ResponseBuilder.<OrderView>created(URI.create(root + "/rectification-orders/" + view.id()))
                .entity(view)
                .build();
    }
}
