package cn.hengjian.assessment.ranking;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Places as files. */
@Path("extracts/rankings")
@RunOnVirtualThread
@Tag(name = "extracts")
public class RankingExtractResource {

    private final RankingExtract extracts;
    private final CurrentCaller caller;

    RankingExtractResource(RankingExtract extracts, CurrentCaller caller) {
        this.extracts = extracts;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Idempotent
    @Operation(
            operationId = "requestRankingExtract",
            summary = "Ask for a file of the places in a run; up to 50 persons it is ready at once")
    @APIResponseSchema(value = ExtractView.class, responseCode = "201", responseDescription = "Asked for")
    @APIResponse(responseCode = "404", description = "There is no such run")
    public RestResponse<ExtractView> request(@Valid @NotNull RequestRankingExtract command) {
        var view = extracts.request(command, caller.get());
        return Created.at("extracts/" + view.id(), view);
    }
}
