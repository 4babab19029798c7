package cn.hengjian.personnel.access;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Roles of accounts: security administrators give and take them, two for each grant; audit administrators watch. */
@Path("access-grants")
@RunOnVirtualThread
@RolesAllowed(Roles.SECURITY_ADMIN)
@Tag(name = "access-grants", description = "Roles that two security administrators give")
public class AccessResource {

    private final AccessRepository repository;
    private final AccessService access;
    private final CurrentCaller caller;

    AccessResource(AccessRepository repository, AccessService access, CurrentCaller caller) {
        this.repository = repository;
        this.access = access;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.SECURITY_ADMIN, Roles.AUDIT_ADMIN})
    @Operation(operationId = "listAccessGrants", summary = "Grants by state or account, without their history")
    public Page<AccessGrantView> list(
            @QueryParam("state") @Nullable AccessState state,
            @QueryParam("account") @Nullable String account,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return repository.list(state, account, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SECURITY_ADMIN, Roles.AUDIT_ADMIN})
    @Operation(operationId = "getAccessGrant", summary = "A grant with its history")
    public AccessGrantView get(@PathParam("id") UUID id) {
        return repository.require(id, caller.get());
    }

    @POST
    @Idempotent
    @Operation(operationId = "proposeAccess", summary = "Propose a role for an account")
    public RestResponse<AccessGrantView> propose(@Valid @NotNull ProposeAccess command) {
        var grant = access.propose(command, caller.get());
        return Created.at("access-grants/" + grant.id(), grant);
    }

    @POST
    @Path("{id}/approval")
    @Idempotent
    @Operation(operationId = "approveAccess", summary = "Approve it, as another person than the proposer")
    public AccessGrantView approve(@PathParam("id") UUID id) {
        return access.approve(id, caller.get());
    }

    @POST
    @Path("{id}/rejection")
    @Idempotent
    @Operation(operationId = "rejectAccess", summary = "Reject it, as another person than the proposer")
    public AccessGrantView reject(@PathParam("id") UUID id, @Valid @NotNull GiveReason command) {
        return access.reject(id, command, caller.get());
    }

    @POST
    @Path("{id}/withdrawal")
    @Idempotent
    @Operation(operationId = "withdrawAccess", summary = "Withdraw what one proposed")
    public AccessGrantView withdraw(@PathParam("id") UUID id) {
        return access.withdraw(id, caller.get());
    }

    @POST
    @Path("{id}/revocation")
    @Idempotent
    @Operation(operationId = "revokeAccess", summary = "Take the role back; one person is enough")
    public AccessGrantView revoke(@PathParam("id") UUID id, @Valid @NotNull GiveReason command) {
        return access.revoke(id, command, caller.get());
    }
}
