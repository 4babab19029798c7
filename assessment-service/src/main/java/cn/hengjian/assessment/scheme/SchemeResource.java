package cn.hengjian.assessment.scheme;

import cn.hengjian.assessment.scheme.rules.AppliesTo;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Appraisal schemes. They are public rules: whoever is appraised may read them. */
@Path("schemes")
@RunOnVirtualThread
@Tag(name = "schemes", description = "Assessment schemes with their indicators")
public class SchemeResource {

    private final SchemeService service;
    private final SchemeRepository repository;
    private final CurrentCaller caller;

    SchemeResource(SchemeService service, SchemeRepository repository, CurrentCaller caller) {
        this.service = service;
        this.repository = repository;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.ASSESSMENT_COMMITTEE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.HR_BUREAU,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR,
        Roles.CADRE
    })
    @Operation(operationId = "listSchemes", summary = "Schemes by code, each of their versions")
    public Page<SchemeSummary> list(
            @QueryParam("appliesTo") @Nullable AppliesTo appliesTo,
            @QueryParam("state") @Nullable SchemeState state,
            @QueryParam("code") @Size(max = 40) @Nullable String code,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return repository.page(appliesTo, state, code, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.ASSESSMENT_COMMITTEE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.HR_BUREAU,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR,
        Roles.CADRE
    })
    @Operation(operationId = "getScheme", summary = "A scheme with its indicators")
    public SchemeView get(@PathParam("id") UUID id) {
        return repository.view(id, caller.get());
    }

    @POST
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(operationId = "createScheme", summary = "Draft a scheme; the weights sum to 100")
    public RestResponse<SchemeView> create(@Valid @NotNull CreateScheme command) {
        var created = service.create(command, caller.get());
        return Created.at("schemes/" + created.id(), created);
    }

    @POST
    @Path("{id}/versions")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "draftSchemeVersion",
            summary = "Draft the next version of a published scheme, which begins as that is")
    public RestResponse<SchemeView> startVersion(@PathParam("id") UUID id) {
        var created = service.startVersion(id, caller.get());
        return Created.at("schemes/" + created.id(), created);
    }

    @GET
    @Path("{id}/differences")
    @RolesAllowed({
        Roles.ASSESSMENT_COMMITTEE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.HR_BUREAU,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR,
        Roles.CADRE
    })
    @Operation(operationId = "compareSchemes", summary = "How another scheme or version became this one")
    public SchemeDifferenceView differences(@PathParam("id") UUID id, @QueryParam("against") @NotNull UUID against) {
        return service.compare(against, id);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Operation(operationId = "changeScheme", summary = "Change a draft; a published scheme is frozen")
    public SchemeView change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") ExpectedVersion expected, @NotNull JsonNode command) {
        return service.change(id, expected, command, caller.get());
    }

    @POST
    @Path("{id}/publication")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(operationId = "publishScheme", summary = "Publish a scheme, which freezes it")
    public SchemeView publish(@PathParam("id") UUID id) {
        return service.publish(id, caller.get());
    }
}
