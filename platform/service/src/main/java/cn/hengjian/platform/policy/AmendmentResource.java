package cn.hengjian.platform.policy;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Changes of parameters by two people. */
@Path("policy-amendments")
@RunOnVirtualThread
@Tag(name = "policies")
public class AmendmentResource {

    private final AmendmentService service;
    private final Amendments amendments;
    private final CurrentCaller caller;

    AmendmentResource(AmendmentService service, Amendments amendments, CurrentCaller caller) {
        this.service = service;
        this.amendments = amendments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.AUDIT_ADMIN})
    @Operation(operationId = "listPolicyAmendments", summary = "Amendments of policy packs, the newest first")
    public Page<AmendmentView> list(
            @QueryParam("pack") @Nullable String pack,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return amendments.list(pack, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.AUDIT_ADMIN})
    @Operation(operationId = "getPolicyAmendment", summary = "An amendment: each parameter before and after")
    public AmendmentView get(@PathParam("id") UUID id) {
        return amendments.require(id, caller.get());
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.ORGANISATION)
    @Operation(
            operationId = "proposePolicyAmendment",
            summary = "Propose new values for parameters of a pack, from a day to come")
    @APIResponse(responseCode = "201", description = "Proposed")
    public RestResponse<AmendmentView> propose(@Valid @NotNull ProposeAmendment command) {
        var view = service.propose(command, caller.get());
        return Created.at("policy-amendments/" + view.id(), view);
    }

    @POST
    @Path("{id}/approval")
    @Idempotent
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(
            operationId = "approvePolicyAmendment",
            summary = "Make a version of it, by another person than who proposed it")
    public AmendmentView approve(@PathParam("id") UUID id) {
        return service.approve(id, caller.get());
    }

    @POST
    @Path("{id}/rejection")
    @Idempotent
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(operationId = "rejectPolicyAmendment", summary = "Reject it, with the reason")
    public AmendmentView reject(@PathParam("id") UUID id, @Valid @NotNull DecisionReason command) {
        return service.reject(id, command, caller.get());
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @RolesAllowed(Roles.ORGANISATION)
    @Operation(operationId = "withdrawPolicyAmendment", summary = "Take back what one has proposed oneself")
    public AmendmentView withdraw(@PathParam("id") UUID id) {
        return service.withdraw(id, caller.get());
    }
}
