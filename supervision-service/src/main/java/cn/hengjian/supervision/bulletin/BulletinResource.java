package cn.hengjian.supervision.bulletin;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.json.MergePatch;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.rest.ExpectedVersion;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.bulletin.rules.BulletinState;
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
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Bulletins. */
@Path("bulletins")
@RunOnVirtualThread
@Tag(name = "bulletins", description = "Bulletins on what the analysis shows")
public class BulletinResource {

    private final DraftingService drafting;
    private final BulletinService bulletins;
    private final BulletinRepository views;
    private final CurrentReader reader;

    BulletinResource(
            DraftingService drafting, BulletinService bulletins, BulletinRepository views, CurrentReader reader) {
        this.drafting = drafting;
        this.bulletins = bulletins;
        this.views = views;
        this.reader = reader;
    }

    @GET
    @RolesAllowed({
        Roles.SUPERVISION_OFFICE,
        Roles.DISCIPLINE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR
    })
    @Operation(operationId = "listBulletins", summary = "Bulletins, the newest first; units see those that were issued")
    public Page<BulletinSummary> list(
            @QueryParam("state") @Nullable BulletinState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return views.list(state, PageRequest.of(limit, cursor), reader.get());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.SUPERVISION_OFFICE,
        Roles.DISCIPLINE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR
    })
    @Operation(operationId = "getBulletin", summary = "A bulletin in both languages")
    public BulletinView get(@PathParam("id") UUID id) {
        return views.require(id, reader.get());
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(operationId = "draftBulletin", summary = "Draft a bulletin (通报) from the analysis of some months")
    @APIResponse(responseCode = "201", description = "Drafted")
    public RestResponse<BulletinView> draft(@Valid @NotNull DraftBulletin command) {
        var view = drafting.draft(command, reader.get());
        return Created.at("bulletins/" + view.id(), view);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(operationId = "editBulletin", summary = "Change title or text of a draft")
    @RequestBody(
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = EditBulletin.class)))
    public BulletinView edit(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) ExpectedVersion expected, JsonNode patch) {
        return bulletins.edit(id, patch, expected, reader.get());
    }

    @POST
    @Path("{id}/check")
    @Idempotent
    @RolesAllowed({Roles.SUPERVISION_OFFICE, Roles.DISCIPLINE})
    @Operation(
            operationId = "checkBulletin",
            summary = "Another person checks that the text names nobody and points to nobody")
    public BulletinView check(@PathParam("id") UUID id, @Valid @NotNull CheckBulletin command) {
        return bulletins.check(id, command, reader.get());
    }

    @POST
    @Path("{id}/return")
    @Idempotent
    @RolesAllowed({Roles.SUPERVISION_OFFICE, Roles.COUNTY_COMMITTEE})
    @Operation(operationId = "returnBulletin", summary = "Back to the draft, with the reason")
    public BulletinView giveBack(@PathParam("id") UUID id, @Valid @NotNull ReturnBulletin command) {
        return bulletins.giveBack(id, command, reader.get());
    }

    @POST
    @Path("{id}/approval")
    @Idempotent
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(operationId = "approveBulletin", summary = "A third person approves it")
    public BulletinView approve(@PathParam("id") UUID id) {
        return bulletins.approve(id, reader.get());
    }

    @POST
    @Path("{id}/issue")
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(operationId = "issueBulletin", summary = "Issue it: from now on units read it")
    public BulletinView issue(@PathParam("id") UUID id) {
        return bulletins.issue(id, reader.get());
    }
}
