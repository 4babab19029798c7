package cn.hengjian.personnel.unit;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.json.MergePatch;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The county's units. */
@Path("units")
@RunOnVirtualThread
@RolesAllowed({
    Roles.ORGANISATION,
    Roles.HR_BUREAU,
    Roles.COUNTY_COMMITTEE,
    Roles.DISCIPLINE,
    Roles.SUPERVISION_OFFICE,
    Roles.PETITION_OFFICE,
    Roles.ASSESSMENT_COMMITTEE,
    Roles.INSPECTOR,
    Roles.UNIT_LEADER,
    Roles.UNIT_HR
})
@Tag(name = "units", description = "Units")
public class UnitResource {

    private final UnitRepository repository;
    private final UnitService units;
    private final CurrentCaller caller;

    UnitResource(UnitRepository repository, UnitService units, CurrentCaller caller) {
        this.repository = repository;
        this.units = units;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listUnits",
            summary = "Units by parent, kind, status, or beginning of code or of a name that they have or had")
    public Page<UnitView> list(
            @QueryParam("parent") @Nullable String parent,
            @QueryParam("kind") @Nullable UnitKind kind,
            @QueryParam("status") @Nullable UnitStatus status,
            @QueryParam("q") @Size(max = 100) @Nullable String q,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return repository.list(parent, kind, status, q, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getUnit", summary = "A unit")
    public UnitView get(@PathParam("id") UUID id) {
        return repository.require(id, caller.get());
    }

    @POST
    @RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU})
    @Idempotent
    @Operation(operationId = "createUnit", summary = "Establish a unit")
    @APIResponseSchema(value = UnitView.class, responseCode = "201", responseDescription = "Established")
    @APIResponse(responseCode = "409", description = "The code is taken, or there is a county already")
    public RestResponse<UnitView> create(@Valid @NotNull CreateUnit command) {
        var view = units.create(command, caller.get());
        return Created.at("units/" + view.id(), view);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU})
    @Operation(operationId = "changeUnit", summary = "Change a unit's name, credit code or establishment")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ChangeUnit.class)))
    public UnitView change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) ExpectedVersion expected, JsonNode patch) {
        return units.change(id, patch, expected, caller.get());
    }
}
