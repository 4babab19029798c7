package cn.hengjian.personnel.talk;

import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.talk.rules.TalkState;
import cn.hengjian.personnel.whatif.CaseWhatIfView;
import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Admonishment talks until it is decided what becomes of them. */
@Path("talks")
@RunOnVirtualThread
@Tag(name = "talks", description = "Admonishment talks: from what triggers them to the review of what was put right")
public class TalkResource {

    private final TalkViewRepository repository;
    private final TalkOpeningService openings;
    private final TalkService talks;
    private final TalkWhatIfService whatIfs;
    private final CurrentCaller caller;

    TalkResource(
            TalkViewRepository repository,
            TalkOpeningService openings,
            TalkService talks,
            TalkWhatIfService whatIfs,
            CurrentCaller caller) {
        this.repository = repository;
        this.openings = openings;
        this.talks = talks;
        this.whatIfs = whatIfs;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.DISCIPLINE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR,
        Roles.CADRE
    })
    @Operation(
            operationId = "listTalks",
            summary = "Talks by state or unit subtree; units and the cadre concerned see those that were held")
    public Page<TalkSummary> list(
            @QueryParam("state") @Nullable TalkState state,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return repository.list(state, unit, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.DISCIPLINE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR,
        Roles.CADRE
    })
    @Operation(
            operationId = "getTalk",
            summary = "A talk with its cause, deadlines, papers and history; reading it is audited")
    public TalkView get(@PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return talks.read(id, caller.get(), Text.negotiate(language));
    }

    @GET
    @Path("{id}/what-if")
    @RolesAllowed({
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.DISCIPLINE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR,
        Roles.CADRE
    })
    @Operation(
            operationId = "askTalkWhatIf",
            summary = "What a talk would be under another version of the policy; nothing of it is kept")
    public CaseWhatIfView whatIf(
            @PathParam("id") UUID id,
            @Parameter(description = "所问的政策版本，如 SEED-2002/1") @QueryParam("policy") @NotBlank String policy,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return whatIfs.ask(id, policy, caller.get(), Text.negotiate(language));
    }

    @POST
    @RolesAllowed({Roles.ORGANISATION, Roles.DISCIPLINE})
    @Idempotent
    @Operation(
            operationId = "openTalk",
            summary = "Open a case on a grade, a finding or the discipline body's advice; polls open theirs themselves")
    @APIResponseSchema(value = TalkView.class, responseCode = "201", responseDescription = "Opened")
    @APIResponse(responseCode = "409", description = "There is one on the same source, or the caller is recused (G2)")
    public RestResponse<TalkView> open(
            @Valid @NotNull OpenTalk command, @HeaderParam("Accept-Language") @Nullable String language) {
        var view = openings.open(command, caller.get(), Text.negotiate(language));
        return Created.at("talks/" + view.id(), view);
    }

    @POST
    @Path("{id}/screening")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "beginTalkScreening", summary = "Begin to check the facts")
    public TalkView beginScreening(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return talks.beginScreening(id, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/no-action")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "decideTalkNoAction", summary = "Close the case without action, with reasons")
    public TalkView decideNoAction(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return talks.decideNoAction(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/reminder")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "remindInsteadOfTalk",
            summary = "Close the case with a reminder (提醒), which is less than an admonishment and has no effects")
    public TalkView remind(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return talks.remind(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Idempotent
    @Operation(
            operationId = "approveTalk",
            summary =
                    "Decide that the talk is held: the authority for this level (G1), by another than screened it (G2)")
    public TalkView approve(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return talks.approve(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "cancelTalk",
            summary = "Take back a case that was opened in error; its effects end, its history stays")
    public TalkView cancel(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return talks.cancel(id, command, caller.get(), Text.negotiate(language));
    }
}
