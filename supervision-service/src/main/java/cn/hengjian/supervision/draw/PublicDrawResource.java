package cn.hengjian.supervision.draw;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Draws for everybody who wants to verify one. */
@Path("public/draws/{id}")
@RunOnVirtualThread
@PermitAll
@Tag(name = "draws")
public class PublicDrawResource {

    private final DrawViewRepository views;

    PublicDrawResource(DrawViewRepository views) {
        this.views = views;
    }

    @GET
    @Operation(
            operationId = "getPublicDraw",
            summary = "A draw's commitments, and once it is revealed all that it takes to draw again; without login")
    public PublicDrawView get(@PathParam("id") UUID id) {
        return views.requirePublic(id);
    }
}
