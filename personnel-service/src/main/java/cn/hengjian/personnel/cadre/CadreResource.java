package cn.hengjian.personnel.cadre;

import cn.hengjian.personnel.codes.KnownCode;
import cn.hengjian.personnel.effect.EffectKind;
import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.json.MergePatch;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Cadre files. */
@Path("cadres")
@RunOnVirtualThread
@RolesAllowed({
    Roles.ORGANISATION,
    Roles.HR_BUREAU,
    Roles.COUNTY_COMMITTEE,
    Roles.DISCIPLINE,
    Roles.SUPERVISION_OFFICE,
    Roles.ASSESSMENT_COMMITTEE,
    Roles.INSPECTOR,
    Roles.UNIT_LEADER,
    Roles.UNIT_HR,
    Roles.CADRE
})
@Tag(name = "cadres", description = "Cadre files")
public class CadreResource {

    private final CadreRepository repository;
    private final CadreFiles files;
    private final CadreService cadres;
    private final CurrentCaller caller;

    CadreResource(CadreRepository repository, CadreFiles files, CadreService cadres, CurrentCaller caller) {
        this.repository = repository;
        this.files = files;
        this.cadres = cadres;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listCadres",
            summary = "Cadres by unit subtree, part of the name or its pinyin, level, rank, post, age, tenure, and what"
                    + " bars them today")
    public Page<CadreSummary> list(
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("q") @Size(max = 60) @Nullable String q,
            @QueryParam("level") @KnownCode("level") @Nullable String level,
            @QueryParam("rank") @KnownCode("rank") @Nullable String rank,
            @QueryParam("post") @Size(max = 100) @Nullable String post,
            @QueryParam("ageFrom") @Min(0) @Max(150) @Nullable Integer ageFrom,
            @QueryParam("ageTo") @Min(0) @Max(150) @Nullable Integer ageTo,
            @QueryParam("tenureFrom") @Min(0) @Max(100) @Nullable Integer tenureFrom,
            @QueryParam("tenureBelow") @Min(0) @Max(100) @Nullable Integer tenureBelow,
            @QueryParam("principal") @Nullable Boolean principal,
            @QueryParam("keyPost") @Pattern(regexp = "NONE|PEOPLE|FINANCE|MATERIALS") @Nullable String keyPost,
            @QueryParam("status") @Pattern(regexp = "ACTIVE|EXITED") @Nullable String status,
            @Parameter(description = Items.BAR) @QueryParam("bar") @Nullable EffectKind bar,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return repository.list(
                new CadreFilter(
                        unit,
                        q,
                        level,
                        rank,
                        post,
                        ageFrom,
                        ageTo,
                        tenureFrom,
                        tenureBelow,
                        principal,
                        keyPost,
                        status,
                        bar),
                PageRequest.of(limit, cursor),
                caller.get());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCadre", summary = "A cadre's file; reading it is audited")
    public CadreView get(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return files.read(id, caller.get(), Text.negotiate(language));
    }

    @POST
    @RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.UNIT_HR})
    @Idempotent
    @Operation(operationId = "createCadre", summary = "Open a cadre's file")
    @APIResponseSchema(value = CadreView.class, responseCode = "201", responseDescription = "Opened")
    @APIResponse(responseCode = "409", description = "The number or the citizen id is taken")
    public RestResponse<CadreView> create(
            @Valid @NotNull CreateCadre command, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var view = cadres.create(command, caller.get(), Text.negotiate(language));
        return Created.at("cadres/" + view.id(), view);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.UNIT_HR})
    @Operation(operationId = "changeCadre", summary = "Correct the basic record")
    @RequestBody(
            content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ChangeCadre.class)))
    public CadreView change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) ExpectedVersion expected,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            JsonNode patch) {
        return cadres.change(id, patch, expected, caller.get(), Text.negotiate(language));
    }

    /** Not idempotent by key: the kept answer would hold the values in the clear. */
    @POST
    @Path("{id}/unmasking")
    @RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.DISCIPLINE})
    @Operation(operationId = "unmaskCadre", summary = "Masked values in full, for a reason; audited")
    public RestResponse<UnmaskedView> unmask(@PathParam("id") UUID id, @Valid @NotNull Unmask command) {
        return RestResponse.ResponseBuilder.ok(cadres.unmask(id, command, caller.get()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
