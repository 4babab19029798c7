package cn.hengjian.personnel.rotation;

import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.measure.MeasureView;
import cn.hengjian.personnel.measure.WritePaper;
import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Rotations until the bodies concerned were consulted; measures show them. */
@Path("rotations/{id}")
@RunOnVirtualThread
@Tag(name = "rotation")
public class RotationPlanResource {

    private final PlanService plans;
    private final CurrentCaller caller;

    RotationPlanResource(PlanService plans, CurrentCaller caller) {
        this.plans = plans;
        this.caller = caller;
    }

    @POST
    @Path("exemption")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "exemptRotation",
            summary = "Let the case rest until a day, for a reason; afterwards it is listed again")
    public MeasureView exempt(
            @PathParam("id") UUID id,
            @Valid @NotNull ExemptRotation command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return plans.exempt(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("relisting")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "relistRotation", summary = "Take up a case that rests or was refused again")
    public MeasureView relist(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return plans.relist(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("plan")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "planRotation",
            summary =
                    "Propose where the cadre moves to: a post of the same class and level in another unit; the heads of a unit never leave together; the discipline body is asked (G9)")
    public MeasureView plan(
            @PathParam("id") UUID id,
            @Valid @NotNull PlanMove command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return plans.plan(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("plan-withdrawal")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "withdrawRotationPlan", summary = "Take the proposal back; the case is listed again")
    public MeasureView withdraw(
            @PathParam("id") UUID id,
            @Valid @NotNull GiveReason command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return plans.withdraw(id, command, caller.get(), Text.negotiate(language));
    }

    @POST
    @Path("consultation")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "consultOnRotation", summary = "Take down what the bodies concerned said")
    public MeasureView consult(
            @PathParam("id") UUID id,
            @Valid @NotNull WritePaper command,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return plans.consult(id, command, caller.get(), Text.negotiate(language));
    }
}
