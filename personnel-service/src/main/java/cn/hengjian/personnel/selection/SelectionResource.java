package cn.hengjian.personnel.selection;

import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.selection.rules.SelectionState;
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

/** Selections from the approval to the end of the registration, and how they end early. */
@Path("selections")
@RunOnVirtualThread
@Tag(
        name = "selection",
        description = "Competitive selection (SM-7, M12): posts that are filled by an open competition among cadres")
public class SelectionResource {

    private final SelectionViewRepository repository;
    private final NoticeService notices;
    private final AppointingService appointments;
    private final SelectionWhatIfService whatIfs;
    private final CurrentCaller caller;

    SelectionResource(
            SelectionViewRepository repository,
            NoticeService notices,
            AppointingService appointments,
            SelectionWhatIfService whatIfs,
            CurrentCaller caller) {
        this.repository = repository;
        this.notices = notices;
        this.appointments = appointments;
        this.whatIfs = whatIfs;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE, Roles.CADRE})
    @Operation(
            operationId = "listSelections",
            summary = "Selections, the latest first; a cadre sees those whose notice is out for him or her")
    public Page<SelectionSummary> list(
            @QueryParam("state") @Nullable SelectionState state,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return repository.list(state, unit, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE, Roles.CADRE})
    @Operation(
            operationId = "getSelection",
            summary = "A selection with its notice and what it asks beyond the law; to offices also its course")
    public SelectionView get(@PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return repository.require(id, caller.get(), Text.negotiate(language));
    }

    @GET
    @Path("{id}/what-if")
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE})
    @Operation(
            operationId = "askSelectionWhatIf",
            summary = "What a selection would be under another version of the policy; nothing of it is kept")
    public CaseWhatIfView whatIf(
            @PathParam("id") UUID id,
            @Parameter(description = "所问的政策版本，如 SEED-2002/1") @QueryParam("policy") @NotBlank String policy,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return whatIfs.ask(id, policy, caller.get(), Text.negotiate(language));
    }

    @POST
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "openSelection", summary = "Open the selection that was approved for a post")
    @APIResponseSchema(value = SelectionView.class, responseCode = "201", responseDescription = "Opened")
    @APIResponse(responseCode = "409", description = "A selection for the post is under way")
    public RestResponse<SelectionView> open(
            @Valid @NotNull OpenSelection command, @HeaderParam("Accept-Language") @Nullable String language) {
        var view = notices.open(command, caller.get(), Text.negotiate(language));
        return Created.at("selections/" + view.id(), view);
    }

    @POST
    @Path("{id}/notice-check")
    @RolesAllowed(Roles.ORGANISATION)
    @Operation(
            operationId = "checkSelectionNotice",
            summary =
                    "Which conditions of a notice go beyond the law (M12: age, education, identity, length of service), where, and what the law allows; nothing is saved")
    public NoticeCheck check(
            @PathParam("id") UUID id,
            @Valid @NotNull Notice command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return notices.check(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/publication")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "publishSelection",
            summary = "Publish the notice; a bar beyond the law is refused unless its reason and basis are on record")
    public SelectionView publish(
            @PathParam("id") UUID id,
            @Valid @NotNull Notice command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return notices.publish(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/registration-period")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "openSelectionRegistration", summary = "Let cadres register for so many working days")
    public SelectionView openRegistration(
            @PathParam("id") UUID id,
            @Valid @NotNull OpenRegistration command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return notices.openRegistration(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/eligibility")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "closeSelectionRegistration",
            summary = "Close the registration after its last day, if enough registered, and look at who is eligible")
    public SelectionView closeRegistration(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return notices.closeRegistration(id, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/written-examination")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "startSelectionExamination",
            summary =
                    "Go on to the written examination, once everybody was looked at, the time to object has passed and every objection is answered")
    public SelectionView startWritten(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return notices.startWritten(id, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/failure")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "failSelection", summary = "End the selection because too few are in it")
    public SelectionView fail(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return notices.fail(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "cancelSelection",
            summary = "Take back a selection that was opened in error; an appointment is undone, the history stays")
    public SelectionView cancel(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return appointments.cancel(id, command, caller.get(), Text.negotiate(language));
    }
}
