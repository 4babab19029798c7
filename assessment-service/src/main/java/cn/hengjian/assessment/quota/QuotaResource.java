package cn.hengjian.assessment.quota;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How many of a run may be excellent. */
@Path("runs/{id}/quota")
@RunOnVirtualThread
@Tag(name = "quota", description = "How many may be excellent, in which pool, and how that was reckoned")
public class QuotaResource {

    private final QuotaService service;
    private final CurrentCaller caller;

    QuotaResource(QuotaService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.ASSESSMENT_COMMITTEE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR
    })
    @Operation(
            operationId = "getQuota",
            summary = "Each pool with its places and their arithmetic; unit roles see the totals of their units' pools")
    public QuotaView get(@PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return service.view(id, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("approvals")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "approveQuota",
            summary = "Approve a larger share for one pool, up to the most there is (ASM-QUOTA)")
    public QuotaView approve(
            @PathParam("id") UUID id,
            @HeaderParam("Accept-Language") @Nullable String language,
            @Valid @NotNull ApproveQuota command) {
        return service.approve(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("team-grades")
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Idempotent
    @Operation(
            operationId = "gradeTeams",
            summary = "Record how leading teams did; their leaders' quota goes by it, and few teams may be excellent")
    public QuotaView grade(
            @PathParam("id") UUID id,
            @HeaderParam("Accept-Language") @Nullable String language,
            @Valid @NotNull GradeTeams command) {
        return service.grade(id, command, caller.get(), Text.negotiate(language));
    }
}
