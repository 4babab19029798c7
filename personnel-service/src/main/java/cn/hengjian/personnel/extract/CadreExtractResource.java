package cn.hengjian.personnel.extract;

import cn.hengjian.platform.extract.ExtractView;
import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Search results as files. */
@Path("extracts/cadres")
@RunOnVirtualThread
@Tag(name = "extracts")
public class CadreExtractResource {

    private final CadreExtract extracts;
    private final CurrentCaller caller;

    CadreExtractResource(CadreExtract extracts, CurrentCaller caller) {
        this.extracts = extracts;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.UNIT_HR})
    @Idempotent
    @Operation(
            operationId = "requestCadreExtract",
            summary = "Ask for a file of those whom a search finds; up to 50 persons it is ready at once")
    @APIResponseSchema(value = ExtractView.class, responseCode = "201", responseDescription = "Asked for")
    public RestResponse<ExtractView> request(@Valid @NotNull RequestCadreExtract command) {
        var view = extracts.request(command, caller.get());
        return Created.at("extracts/" + view.id(), view);
    }
}
