package cn.hengjian.personnel.measure;

import cn.hengjian.personnel.casework.CaseKind;
import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.whatif.CaseWhatIfView;
import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.Text;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Measures of every kind. */
@Path("measures")
@RunOnVirtualThread
@Tag(
        name = "measures",
        description = "What measures have in common: notice, statement, clearance, decision, service, papers")
public class MeasureResource {

    private final MeasureViewRepository repository;
    private final MeasureService measures;
    private final MeasureWhatIfService whatIfs;
    private final CurrentCaller caller;

    MeasureResource(
            MeasureViewRepository repository,
            MeasureService measures,
            MeasureWhatIfService whatIfs,
            CurrentCaller caller) {
        this.repository = repository;
        this.measures = measures;
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
            operationId = "listMeasures",
            summary =
                    "Measures by kind, state or unit subtree; the cadre sees the own case from the notice on, the unit from"
                            + " the decision on")
    public Page<MeasureSummary> list(
            @QueryParam("kind") @Nullable CaseKind kind,
            @QueryParam("state") @Nullable String state,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return repository.list(kind, state, unit, PageRequest.of(limit, cursor), caller.get());
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
            operationId = "getMeasure",
            summary = "A measure with its cause, hearing, decision, deadlines and history; reading it is audited")
    public MeasureView get(@PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return measures.read(id, caller.get(), Text.negotiate(language));
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
            operationId = "askMeasureWhatIf",
            summary = "What a measure would be under another version of the policy; nothing of it is kept")
    public CaseWhatIfView whatIf(
            @PathParam("id") UUID id,
            @Parameter(description = "所问的政策版本，如 SEED-2002/1") @QueryParam("policy") @NotBlank String policy,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return whatIfs.ask(id, policy, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "cancelMeasure",
            summary = "Take back a case that was opened in error; what it did is undone, its history stays")
    public MeasureView cancel(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return measures.cancel(id, command, caller.get(), Text.negotiate(language));
    }
}
