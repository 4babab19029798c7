package cn.hengjian.supervision.visit;

import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.sight.CurrentReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The files of a visit. */
@Path("visits/{id}/evidence/{file}")
@RunOnVirtualThread
@Tag(name = "visits", description = "Visits on site, the seals of unannounced ones among them")
public class VisitEvidenceResource {

    private final ActivityRepository activities;
    private final CurrentReader reader;

    VisitEvidenceResource(ActivityRepository activities, CurrentReader reader) {
        this.activities = activities;
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
    @Operation(operationId = "downloadVisitEvidence", summary = "A file of the visit's report or activities")
    public RestResponse<InputStream> evidence(@PathParam("id") UUID id, @PathParam("file") UUID file) {
        return activities.open(id, file, reader.get()).download();
    }
}
