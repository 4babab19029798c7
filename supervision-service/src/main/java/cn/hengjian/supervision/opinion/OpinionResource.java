package cn.hengjian.supervision.opinion;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.opinion.rules.Kind;
import cn.hengjian.supervision.opinion.rules.OpinionState;
import cn.hengjian.supervision.sight.CurrentReader;
import cn.hengjian.supervision.submission.Channel;
import cn.hengjian.supervision.submission.TellSender;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Opinions and claims of the people. */
@Path("opinions")
@RunOnVirtualThread
@RolesAllowed({Roles.PETITION_OFFICE, Roles.SUPERVISION_OFFICE, Roles.UNIT_LEADER, Roles.UNIT_HR})
@Tag(name = "opinions", description = "Opinions and claims of the people")
public class OpinionResource {

    private final OpinionService opinions;
    private final OpinionViewRepository views;
    private final OpinionAttachments attachments;
    private final SatisfactionRepository satisfaction;
    private final CurrentReader reader;

    OpinionResource(
            OpinionService opinions,
            OpinionViewRepository views,
            OpinionAttachments attachments,
            SatisfactionRepository satisfaction,
            CurrentReader reader) {
        this.opinions = opinions;
        this.views = views;
        this.attachments = attachments;
        this.satisfaction = satisfaction;
        this.reader = reader;
    }

    @GET
    @Operation(
            operationId = "listOpinions",
            summary = "Opinions and claims, the newest first; unit = a subtree, or the unit alone with own = true,"
                    + " month = the one they came in, wind = W1 or W1.2")
    public Page<OpinionSummary> list(
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("own") @Nullable Boolean own,
            @QueryParam("month") @Nullable String month,
            @QueryParam("kind") @Nullable Kind kind,
            @QueryParam("state") @Nullable OpinionState state,
            @QueryParam("wind") @Nullable String wind,
            @QueryParam("channel") @Nullable Channel channel,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("withdrawn") @Nullable Boolean withdrawn,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return views.list(
                new OpinionFilter(unit, own, month, kind, state, wind, channel, overdue, withdrawn),
                PageRequest.of(limit, cursor),
                reader.get());
    }

    @GET
    @Path("satisfaction")
    @RolesAllowed({Roles.PETITION_OFFICE, Roles.SUPERVISION_OFFICE, Roles.COUNTY_COMMITTEE})
    @Operation(
            operationId = "getSatisfaction",
            summary = "How content senders were with the replies of a year; of few ratings nothing is shown")
    public SatisfactionView satisfaction(
            @QueryParam("year") @Min(2000) @Max(2999) @Nullable Integer year,
            @QueryParam("by") SatisfactionView.@Nullable Cut by) {
        return satisfaction.of(year, by);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getOpinion", summary = "An opinion with its deadlines, history and what may be done now")
    public OpinionView get(@PathParam("id") UUID id) {
        return views.require(id, reader.get());
    }

    @GET
    @Path("{id}/texts")
    @Operation(operationId = "readOpinionTexts", summary = "What people wrote, the sender masked; audited")
    public OpinionTextView texts(@PathParam("id") UUID id) {
        return opinions.readTexts(id, reader.get());
    }

    @GET
    @Path("{id}/attachments/{file}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "getOpinionAttachment", summary = "A file that came with an opinion or a claim; audited")
    public RestResponse<InputStream> attachment(@PathParam("id") UUID id, @PathParam("file") UUID file) {
        return attachments.open(id, file, reader.get()).download();
    }

    @POST
    @Path("{id}/unmasking")
    @RolesAllowed(Roles.PETITION_OFFICE)
    @Operation(operationId = "unmaskSender", summary = "The sender in full, for a reason; audited")
    public SenderView unmask(@PathParam("id") UUID id, @Valid @NotNull UnmaskSender command) {
        return opinions.unmask(id, command, reader.get());
    }

    @POST
    @Path("{id}/transfer")
    @Idempotent
    @RolesAllowed({Roles.PETITION_OFFICE, Roles.SUPERVISION_OFFICE})
    @Operation(
            operationId = "transferOpinion",
            summary = "Pass it on to the unit that it is about, which sees it from now")
    public OpinionView transfer(@PathParam("id") UUID id) {
        return opinions.transfer(id, reader.get());
    }

    @POST
    @Path("{id}/study")
    @Idempotent
    @Operation(operationId = "studyOpinion", summary = "Record what its study came to")
    public OpinionView study(@PathParam("id") UUID id, @Valid @NotNull StudyOpinion command) {
        return opinions.study(id, command, reader.get());
    }

    @POST
    @Path("{id}/decision")
    @Idempotent
    @RolesAllowed({Roles.PETITION_OFFICE, Roles.SUPERVISION_OFFICE})
    @Operation(operationId = "decideOpinion", summary = "Adopt it, in whole or in part, or not, with the reason")
    public OpinionView decide(@PathParam("id") UUID id, @Valid @NotNull DecideOpinion command) {
        return opinions.decide(id, command, reader.get());
    }

    @POST
    @Path("{id}/reply")
    @Idempotent
    @RolesAllowed({Roles.PETITION_OFFICE, Roles.SUPERVISION_OFFICE})
    @Operation(operationId = "replyToOpinion", summary = "Answer the sender, who reads it with the receipt code")
    public OpinionView reply(@PathParam("id") UUID id, @Valid @NotNull ReplyOpinion command) {
        return opinions.reply(id, command, reader.get());
    }

    @POST
    @Path("{id}/messages")
    @Idempotent
    @RolesAllowed({Roles.PETITION_OFFICE, Roles.SUPERVISION_OFFICE})
    @Operation(operationId = "tellSender", summary = "Write to the sender, who reads it with the receipt code")
    public OpinionView tell(@PathParam("id") UUID id, @Valid @NotNull TellSender command) {
        return opinions.tell(id, command, reader.get());
    }
}
