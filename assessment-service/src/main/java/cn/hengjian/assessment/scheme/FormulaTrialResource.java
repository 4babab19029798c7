package cn.hengjian.assessment.scheme;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Formulas on trial. */
@Path("schemes/formula-trials")
@RunOnVirtualThread
@Tag(name = "schemes")
public class FormulaTrialResource {

    private final FormulaTrialService service;

    FormulaTrialResource(FormulaTrialService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Operation(
            operationId = "tryFormula",
            summary = "Try a formula on sample values, with every step of the arithmetic; nothing is kept")
    public FormulaTrial tryOut(
            @Valid @NotNull TryFormula command, @HeaderParam("Accept-Language") @Nullable String language) {
        return service.tryOut(command, Text.negotiate(language));
    }
}
