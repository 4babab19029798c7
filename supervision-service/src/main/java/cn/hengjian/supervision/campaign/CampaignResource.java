package cn.hengjian.supervision.campaign;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.campaign.rules.CampaignState;
import cn.hengjian.supervision.sight.CurrentReader;
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

/** Campaigns. */
@Path("campaigns")
@RunOnVirtualThread
@Tag(name = "campaigns", description = "Campaigns, and the course of each unit through their gates")
public class CampaignResource {

    private final ProposalService proposals;
    private final CampaignService campaigns;
    private final CampaignViewRepository views;
    private final BoardRepository boards;
    private final CurrentReader reader;

    CampaignResource(
            ProposalService proposals,
            CampaignService campaigns,
            CampaignViewRepository views,
            BoardRepository boards,
            CurrentReader reader) {
        this.proposals = proposals;
        this.campaigns = campaigns;
        this.views = views;
        this.boards = boards;
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
    @Operation(
            operationId = "listCampaigns",
            summary = "Campaigns, the newest first; units see those they take part in")
    public Page<CampaignSummary> list(
            @QueryParam("state") @Nullable CampaignState state,
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
    @Operation(operationId = "getCampaign", summary = "A campaign with its stages and their last days")
    public CampaignView get(@PathParam("id") UUID id) {
        return views.require(id, reader.get());
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(operationId = "proposeCampaign", summary = "Propose a campaign: dates, units, last day of each stage")
    @APIResponse(responseCode = "201", description = "Proposed")
    public RestResponse<CampaignView> propose(@Valid @NotNull ProposeCampaign command) {
        var view = proposals.propose(command, reader.get());
        return Created.at("campaigns/" + view.id(), view);
    }

    @POST
    @Path("{id}/approval")
    @Idempotent
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(
            operationId = "approveCampaign",
            summary = "Approve it, which opens a course for each unit; not by who proposed it")
    public CampaignView approve(@PathParam("id") UUID id) {
        return campaigns.approve(id, reader.get());
    }

    @POST
    @Path("{id}/rejection")
    @Idempotent
    @RolesAllowed(Roles.COUNTY_COMMITTEE)
    @Operation(operationId = "rejectCampaign", summary = "Reject it, with the reason")
    public CampaignView reject(@PathParam("id") UUID id, @Valid @NotNull RejectCampaign command) {
        return campaigns.reject(id, command, reader.get());
    }

    @POST
    @Path("{id}/conclusion")
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(operationId = "concludeCampaign", summary = "Conclude it, when every unit has passed every gate")
    public CampaignView conclude(@PathParam("id") UUID id) {
        return campaigns.conclude(id, reader.get());
    }

    @GET
    @Path("{id}/board")
    @RolesAllowed({
        Roles.SUPERVISION_OFFICE,
        Roles.DISCIPLINE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR
    })
    @Operation(
            operationId = "getCampaignBoard",
            summary = "The board of progress: units by stage, days left, overdue, returned papers, heads")
    public BoardView board(@PathParam("id") UUID id) {
        return boards.require(id, reader.get());
    }
}
