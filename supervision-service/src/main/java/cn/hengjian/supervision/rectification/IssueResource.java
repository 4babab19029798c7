package cn.hengjian.supervision.rectification;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.sight.CurrentReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The order on a finding. */
@Path("findings/{findingId}/order")
@RunOnVirtualThread
@Tag(name = "rectification")
public class IssueResource {

    private final IssueService issues;
    private final CurrentReader reader;

    IssueResource(IssueService issues, CurrentReader reader) {
        this.issues = issues;
        this.reader = reader;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(
            operationId = "issueOrder",
            summary = "Issue a rectification order (整改通知) on a served conclusion; its deadline goes by severity")
    @APIResponseSchema(value = OrderView.class, responseCode = "201", responseDescription = "Issued")
    public RestResponse<OrderView> issue(@PathParam("findingId") UUID findingId, @Valid @NotNull IssueOrder command) {
        var view = issues.issue(findingId, command, reader.get());
        return Created.at("rectification-orders/" + view.id(), view);
    }
}
