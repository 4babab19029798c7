package cn.hengjian.supervision.inspector;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.json.MergePatch;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.sight.CurrentReader;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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

/** The registry of inspectors. */
@Path("inspectors")
@RunOnVirtualThread
@Tag(name = "inspectors", description = "Inspectors, and where they may not inspect")
public class InspectorResource {

    private final InspectorService service;
    private final InspectorViewRepository views;
    private final CurrentReader reader;

    InspectorResource(InspectorService service, InspectorViewRepository views, CurrentReader reader) {
        this.service = service;
        this.views = views;
        this.reader = reader;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISION_OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "listInspectors",
            summary = "The inspectors by number; who is only an inspector reads his or her own line")
    public Page<InspectorSummary> list(
            @QueryParam("active") @Nullable Boolean active,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return views.list(active, PageRequest.of(limit, cursor), reader.get());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISION_OFFICE, Roles.INSPECTOR})
    @Operation(operationId = "getInspector", summary = "An inspector with the avoidances declared")
    public InspectorView get(@PathParam("id") UUID id) {
        return service.read(id, reader.get());
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(operationId = "registerInspector", summary = "Register a cadre as an inspector")
    @APIResponse(responseCode = "201", description = "Registered")
    public RestResponse<InspectorView> register(@Valid @NotNull RegisterInspector command) {
        var view = service.register(command, reader.get());
        return Created.at("inspectors/" + view.id(), view);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(operationId = "changeInspector", summary = "Change what he or she knows well, or whether active")
    public InspectorView change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") ExpectedVersion expected, @NotNull JsonNode patch) {
        return service.change(id, expected, patch, reader.get());
    }

    @POST
    @Path("{id}/avoidances")
    @Idempotent
    @RolesAllowed({Roles.SUPERVISION_OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "declareAvoidance",
            summary =
                    "Declare where to stay away, and why; an inspector for himself or herself, the office for anybody")
    public InspectorView declare(@PathParam("id") UUID id, @Valid @NotNull DeclareAvoidance command) {
        return service.declare(id, command, reader.get());
    }

    @POST
    @Path("{id}/avoidances/{avoidance}/end")
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(operationId = "endAvoidance", summary = "End an avoidance of another person, with the reason")
    public InspectorView end(
            @PathParam("id") UUID id, @PathParam("avoidance") UUID avoidance, @Valid @NotNull EndAvoidance command) {
        return service.end(id, avoidance, command, reader.get());
    }
}
