package cn.hengjian.supervision.meter;

import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.sight.CurrentReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a plan keeps the five pairs. */
@Path("plans/{id}/meter")
@RunOnVirtualThread
@Tag(name = "plans")
public class MeterResource {

    private final MeterRepository meters;
    private final CurrentReader reader;

    MeterResource(MeterRepository meters, CurrentReader reader) {
        this.meters = meters;
        this.reader = reader;
    }

    @GET
    @RolesAllowed({
        Roles.SUPERVISION_OFFICE,
        Roles.INSPECTOR,
        Roles.DISCIPLINE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE
    })
    @Operation(
            operationId = "getMeter",
            summary =
                    "What has been done so far on either side of the five pairs, and whether the one that is to prevail"
                            + " does")
    public MeterView get(@PathParam("id") UUID id) {
        return meters.require(id, reader.get());
    }
}
