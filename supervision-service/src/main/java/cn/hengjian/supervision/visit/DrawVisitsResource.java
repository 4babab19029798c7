package cn.hengjian.supervision.visit;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.sight.CurrentReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The visits that come of a draw. */
@Path("draws/{id}/visits")
@RunOnVirtualThread
@Tag(name = "visits", description = "Visits on site, the seals of unannounced ones among them")
public class DrawVisitsResource {

    private final DrawnVisitsService visits;
    private final CurrentReader reader;

    DrawVisitsResource(DrawnVisitsService visits, CurrentReader reader) {
        this.visits = visits;
        this.reader = reader;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(
            operationId = "makeVisits",
            summary = "Make visits of what was drawn, once; of a sealed draw nobody sees the units")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = MadeVisits.class)))
    public RestResponse<MadeVisits> make(@PathParam("id") UUID id, @Valid @NotNull MakeVisits command) {
        return Created.at("draws/" + id, visits.make(id, command, reader.get()));
    }
}
