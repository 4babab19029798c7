package cn.hengjian.supervision.visit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Opened seals, for everybody who wants to check that the unit stood fast beforehand. */
@Path("public/seals/{visitId}")
@RunOnVirtualThread
@PermitAll
@Tag(name = "public")
public class PublicSealResource {

    private final SealRepository seals;

    PublicSealResource(SealRepository seals) {
        this.seals = seals;
    }

    @GET
    @Operation(
            operationId = "getOpenedSeal",
            summary = "Commitment, nonce and unit of a seal that was opened, without logging in")
    public OpenedSealView get(@PathParam("visitId") UUID visitId) {
        return seals.requireOpened(visitId);
    }
}
