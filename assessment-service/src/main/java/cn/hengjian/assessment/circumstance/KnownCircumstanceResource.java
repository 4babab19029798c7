package cn.hengjian.assessment.circumstance;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What becomes of a fact that was recorded. */
@Path("circumstances/{id}")
@RunOnVirtualThread
@Tag(
        name = "circumstances",
        description =
                "Probation, leave, cases, sanctions and moves: who gets no grade or not the best, and who assesses")
public class KnownCircumstanceResource {

    private final CircumstanceService service;
    private final CurrentCaller caller;

    KnownCircumstanceResource(CircumstanceService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Path("ending")
    @RolesAllowed(Roles.DISCIPLINE)
    @Idempotent
    @Operation(
            operationId = "endCase",
            summary = "End a case; with none or a warning the grade can be filled in afterwards (ASM-CASE)")
    public CircumstanceView end(@PathParam("id") UUID id, @Valid @NotNull EndCase command) {
        return service.end(id, command, caller.get());
    }

    @POST
    @Path("withdrawal")
    @RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.DISCIPLINE})
    @Idempotent
    @Operation(operationId = "withdrawCircumstance", summary = "Withdraw what was recorded wrongly; it stays on record")
    public CircumstanceView withdraw(@PathParam("id") UUID id, @Valid @NotNull WithdrawCircumstance command) {
        return service.withdraw(id, command, caller.get());
    }
}
