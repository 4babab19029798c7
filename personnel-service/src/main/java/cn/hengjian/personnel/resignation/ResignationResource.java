package cn.hengjian.personnel.resignation;

import cn.hengjian.personnel.measure.MeasureView;
import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Resignations as they are opened; measures show them. */
@Path("resignations")
@RunOnVirtualThread
@Tag(
        name = "resignations",
        description = "Resignation (SM-5): voluntary, taking the blame, ordered, and because of a change of post")
public class ResignationResource {

    private final ResignationFiling filing;
    private final CurrentCaller caller;

    ResignationResource(ResignationFiling filing, CurrentCaller caller) {
        this.filing = filing;
        this.caller = caller;
    }

    @POST
    @Path("voluntary")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(
            operationId = "fileResignation",
            summary =
                    "The cadre asks to resign, from public office or from the leading post; decided in 30 days, of leading members in 90 (CSL-85)")
    @APIResponseSchema(value = MeasureView.class, responseCode = "201", responseDescription = "Opened")
    @APIResponse(responseCode = "409", description = "A resignation of the cadre is under way")
    public RestResponse<MeasureView> file(
            @Valid @NotNull FileResignation command, @HeaderParam("Accept-Language") @Nullable String language) {
        var view = filing.file(command, caller.get(), Text.negotiate(language));
        return Created.at("measures/" + view.id(), view);
    }

    @POST
    @Path("blame")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(
            operationId = "takeBlame",
            summary = "A leader asks to resign and takes the blame, on one of the grounds of the code list")
    @APIResponseSchema(value = MeasureView.class, responseCode = "201", responseDescription = "Opened")
    @APIResponse(responseCode = "409", description = "A resignation of the cadre is under way")
    public RestResponse<MeasureView> takeBlame(
            @Valid @NotNull TakeBlame command, @HeaderParam("Accept-Language") @Nullable String language) {
        var view = filing.takeBlame(command, caller.get(), Text.negotiate(language));
        return Created.at("measures/" + view.id(), view);
    }

    @POST
    @Path("orders")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "proposeOrderedResignation",
            summary = "Propose that a leader is ordered to resign (M14); the discipline body is asked (G9)")
    @APIResponseSchema(value = MeasureView.class, responseCode = "201", responseDescription = "Opened")
    @APIResponse(
            responseCode = "409",
            description = "A resignation of the cadre is under way, or the caller is recused (G2)")
    public RestResponse<MeasureView> propose(
            @Valid @NotNull ProposeOrder command, @HeaderParam("Accept-Language") @Nullable String language) {
        var view = filing.propose(command, caller.get(), Text.negotiate(language));
        return Created.at("measures/" + view.id(), view);
    }

    @POST
    @Path("duties")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "prepareDutyResignation",
            summary =
                    "Prepare the notice that a change of post demands a resignation; the discipline body is asked (G9)")
    @APIResponseSchema(value = MeasureView.class, responseCode = "201", responseDescription = "Opened")
    @APIResponse(
            responseCode = "409",
            description = "A resignation of the cadre is under way, or the caller is recused (G2)")
    public RestResponse<MeasureView> prepare(
            @Valid @NotNull PrepareDuty command, @HeaderParam("Accept-Language") @Nullable String language) {
        var view = filing.prepare(command, caller.get(), Text.negotiate(language));
        return Created.at("measures/" + view.id(), view);
    }
}
