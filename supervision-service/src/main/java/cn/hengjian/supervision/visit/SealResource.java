package cn.hengjian.supervision.visit;

import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The seal of an unannounced visit, for those who watch that nobody looks. */
@Path("visits/{id}/seal")
@RunOnVirtualThread
@Tag(name = "visits", description = "Visits on site, the seals of unannounced ones among them")
public class SealResource {

    private final SealRepository seals;

    SealResource(SealRepository seals) {
        this.seals = seals;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISION_OFFICE, Roles.AUDIT_ADMIN})
    @Operation(operationId = "getSeal", summary = "The commitment of a sealed visit, and everybody who looked under it")
    public SealView get(@PathParam("id") UUID id) {
        return seals.require(id);
    }
}
