package cn.hengjian.assessment.task;

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
import jakarta.validation.constraints.Size;
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

/** Key work and its breakdown. */
@Path("key-works")
@RunOnVirtualThread
@Tag(
        name = "tasks",
        description = "Key work (M10), broken down to everybody responsible: target, deadline, evidence, rank")
public class KeyWorkResource {

    private final KeyWorkService service;
    private final KeyWorkRepository works;
    private final CurrentCaller caller;

    KeyWorkResource(KeyWorkService service, KeyWorkRepository works, CurrentCaller caller) {
        this.service = service;
        this.works = works;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.ASSESSMENT_COMMITTEE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.CADRE
    })
    @Operation(operationId = "listKeyWorks", summary = "Key work, latest first, with how many of its tasks are where")
    public Page<KeyWorkView> list(
            @QueryParam("unit") @Size(max = 50) @Nullable String unit,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return works.page(unit, year, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.ASSESSMENT_COMMITTEE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.CADRE
    })
    @Operation(operationId = "getKeyWork", summary = "A key work")
    public KeyWorkView get(@PathParam("id") UUID id) {
        return works.require(id, caller.get());
    }

    @POST
    @RolesAllowed({Roles.UNIT_LEADER, Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "setKeyWork",
            summary = "Set a key work, broken down to everybody who is responsible for a part of it")
    public RestResponse<KeyWorkView> set(@Valid @NotNull SetKeyWork command) {
        var set = service.set(command, caller.get());
        return Created.at("key-works/" + set.id(), set);
    }

    @POST
    @Path("{id}/ranking")
    @RolesAllowed({Roles.UNIT_LEADER, Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "rankKeyWork",
            summary = "Rank everybody of a work inside comparable groups; being last is never a ground by itself")
    public KeyWorkView rank(@PathParam("id") UUID id) {
        return service.rank(id, caller.get());
    }
}
