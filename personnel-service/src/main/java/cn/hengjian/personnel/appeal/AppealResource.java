package cn.hengjian.personnel.appeal;

import cn.hengjian.personnel.appeal.rules.AppealState;
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

/** Reviews and appeals as a cadre files them. */
@Path("appeals")
@RunOnVirtualThread
@Tag(name = "appeals", description = "Reviews of decisions on cadres, and appeals against them")
public class AppealResource {

    private final AppealViewRepository repository;
    private final ReadingService reading;
    private final FilingService filings;
    private final AppealWhatIfService whatIfs;
    private final CurrentCaller caller;

    AppealResource(
            AppealViewRepository repository,
            ReadingService reading,
            FilingService filings,
            AppealWhatIfService whatIfs,
            CurrentCaller caller) {
        this.repository = repository;
        this.reading = reading;
        this.filings = filings;
        this.whatIfs = whatIfs;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE, Roles.APPEAL_PANEL, Roles.CADRE})
    @Operation(operationId = "listAppeals", summary = "Reviews and appeals by state; a cadre's own")
    public Page<AppealSummary> list(
            @QueryParam("state") @Nullable AppealState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return repository.list(state, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE, Roles.APPEAL_PANEL, Roles.CADRE})
    @Operation(
            operationId = "getAppeal",
            summary =
                    "A review and appeal with what was filed, heard and decided, and which way is open still (G10); reading it is"
                            + " audited")
    public AppealView get(@PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return reading.read(id, caller.get(), Text.negotiate(language));
    }

    @GET
    @Path("{id}/what-if")
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE, Roles.CADRE})
    @Operation(
            operationId = "askAppealWhatIf",
            summary = "What a review and appeal would be under another version of the policy; nothing of it is kept")
    public CaseWhatIfView whatIf(
            @PathParam("id") UUID id,
            @Parameter(description = "所问的政策版本，如 SEED-2002/1") @QueryParam("policy") @NotBlank String policy,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return whatIfs.ask(id, policy, caller.get(), Text.negotiate(language));
    }

    @POST
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(
            operationId = "fileAppeal",
            summary = "The cadre asks for a review of a decision, or appeals against it directly; the effects continue")
    @APIResponseSchema(value = AppealView.class, responseCode = "201", responseDescription = "Filed")
    @APIResponse(responseCode = "409", description = "It is too late, was filed already, or the decision was undone")
    public RestResponse<AppealView> file(
            @Valid @NotNull FileAppeal command, @HeaderParam("Accept-Language") @Nullable String language) {
        var view = filings.file(command, caller.get(), Text.negotiate(language));
        return Created.at("appeals/" + view.id(), view);
    }

    @POST
    @Path("{id}/appeal")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(operationId = "appealAgainstReview", summary = "The cadre appeals against the review")
    public AppealView appeal(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return filings.appeal(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/correction")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(operationId = "correctAppeal", summary = "The cadre completes the file")
    public AppealView correct(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return filings.correct(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/reappeal")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(operationId = "reappeal", summary = "The cadre appeals further, to the authority above the county")
    public AppealView reappeal(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return filings.reappeal(id, command, caller.get(), Text.negotiate(language));
    }
}
