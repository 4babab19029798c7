package cn.hengjian.assessment.bulletin;

import cn.hengjian.assessment.bulletin.rules.BulletinState;
import cn.hengjian.platform.document.Download;
import cn.hengjian.platform.document.PrintedDocument;
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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
@Tag(name = "bulletins", description = "SM-10: each quarter's bulletin on what the analysis shows")
public class BulletinResource {

    private final DraftingService drafting;
    private final BulletinService bulletins;
    private final BulletinRepository views;
    private final Agenda agenda;
    private final PaperService papers;
    private final CurrentCaller caller;

    BulletinResource(
            DraftingService drafting,
            BulletinService bulletins,
            BulletinRepository views,
            Agenda agenda,
            PaperService papers,
            CurrentCaller caller) {
        this.drafting = drafting;
        this.bulletins = bulletins;
        this.views = views;
        this.agenda = agenda;
        this.papers = papers;
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
    @Operation(operationId = "listBulletins", summary = "Bulletins, the newest first; units see those that were issued")
    public Page<BulletinSummary> list(
            @QueryParam("state") @Nullable BulletinState state,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return views.list(state, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("agenda")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Operation(operationId = "getBulletinAgenda", summary = "Of which quarters a bulletin is due, and until when")
    public AgendaView agenda() {
        return agenda.view();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.ASSESSMENT_COMMITTEE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR
    })
    @Operation(operationId = "getBulletin", summary = "A bulletin in both languages")
    public BulletinView get(@PathParam("id") UUID id) {
        return views.require(id, caller.get());
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Operation(operationId = "draftBulletin", summary = "Draft a quarter's bulletin (通报) from the analysis of a run")
    @APIResponse(responseCode = "201", description = "Drafted")
    public RestResponse<BulletinView> draft(@Valid @NotNull DraftBulletin command) {
        var view = drafting.draft(command, caller.get());
        return Created.at("bulletins/" + view.id(), view);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Operation(operationId = "editBulletin", summary = "Change title or text of a draft")
    @RequestBody(
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = EditBulletin.class)))
    public BulletinView edit(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) ExpectedVersion expected, JsonNode patch) {
        return bulletins.edit(id, patch, expected, caller.get());
    }

    @POST
    @Path("{id}/check")
    @Idempotent
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Operation(
            operationId = "checkBulletin",
            summary = "Another person checks that the text points to nobody; lists each place that does")
    public BulletinView check(@PathParam("id") UUID id, @Valid @NotNull CheckBulletin command) {
        return bulletins.check(id, command, caller.get());
    }

    @POST
    @Path("{id}/return")
    @Idempotent
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Operation(operationId = "returnBulletin", summary = "Back to the draft, with the reason")
    public BulletinView giveBack(@PathParam("id") UUID id, @Valid @NotNull ReturnBulletin command) {
        return bulletins.giveBack(id, command, caller.get());
    }

    @POST
    @Path("{id}/approval")
    @Idempotent
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(operationId = "approveBulletin", summary = "A third person approves it")
    public BulletinView approve(@PathParam("id") UUID id) {
        return bulletins.approve(id, caller.get());
    }

    @POST
    @Path("{id}/issue")
    @Idempotent
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Operation(operationId = "issueBulletin", summary = "Issue it: from now on units read it")
    public BulletinView issue(@PathParam("id") UUID id) {
        return bulletins.issue(id, caller.get());
    }

    @GET
    @Path("{id}/paper")
    @Produces(PrintedDocument.MEDIA_TYPE)
    @RolesAllowed({
        Roles.ASSESSMENT_COMMITTEE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR
    })
    @Operation(
            operationId = "printBulletin",
            summary = "The bulletin (通报) as PDF, unsigned and marked as a draft until it is issued; printing is noted")
    public RestResponse<byte[]> print(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return Download.of(papers.print(id, caller.get(), Text.negotiate(language)));
    }
}
