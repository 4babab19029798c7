package cn.hengjian.supervision.visit;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.sight.CurrentReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is done on site during a visit. */
@Path("visits/{id}/activities")
@RunOnVirtualThread
@Tag(name = "visits", description = "Visits on site, the seals of unannounced ones among them")
public class ActivityResource {

    private final RecordingService recording;
    private final ActivityRepository activities;
    private final CurrentReader reader;

    ActivityResource(RecordingService recording, ActivityRepository activities, CurrentReader reader) {
        this.recording = recording;
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
    @Operation(operationId = "listActivities", summary = "What was done on site, in its order")
    public Page<ActivityView> activities(
            @PathParam("id") UUID id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return activities.list(id, PageRequest.of(limit, cursor), reader.get());
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.INSPECTOR)
    @Operation(operationId = "recordActivity", summary = "Record what was done on site")
    @APIResponse(responseCode = "201", description = "Recorded")
    public RestResponse<ActivityView> record(@PathParam("id") UUID id, @Valid @NotNull RecordActivity command) {
        return Created.at("visits/" + id + "/activities", recording.record(id, command, reader.get()));
    }
}
