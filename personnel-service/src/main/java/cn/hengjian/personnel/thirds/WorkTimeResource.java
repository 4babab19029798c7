package cn.hengjian.personnel.thirds;

import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Working time and its shares. */
@Path("work-time")
@RunOnVirtualThread
@RolesAllowed({
    Roles.ORGANISATION,
    Roles.COUNTY_COMMITTEE,
    Roles.SUPERVISION_OFFICE,
    Roles.UNIT_LEADER,
    Roles.UNIT_HR,
    Roles.CADRE
})
@Tag(name = "three-thirds", description = "How working time divides into daily work, the grassroots and research (M01)")
public class WorkTimeResource {

    private final WorkTimes times;
    private final WorkShareRepository shares;
    private final CurrentCaller caller;

    WorkTimeResource(WorkTimes times, WorkShareRepository shares, CurrentCaller caller) {
        this.times = times;
        this.shares = shares;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listWorkTime",
            summary = "What working days were spent on, the latest first; unit = a subtree")
    public Page<WorkTimeView> list(
            @QueryParam("cadre") @Nullable String cadre,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("bucket") @Nullable Bucket bucket,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return times.page(
                new WorkTimes.Filter(cadre, unit, from, to, bucket), PageRequest.of(limit, cursor), caller.get());
    }

    @POST
    @RolesAllowed({Roles.CADRE, Roles.UNIT_HR})
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            operationId = "enterWorkTime",
            summary = "Enter what a working day or half of it was spent on, of one's own or of a cadre of the unit")
    public WorkTimeView enter(@Valid @NotNull EnterWorkTime command) {
        return times.enter(command, caller.get());
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed({Roles.CADRE, Roles.UNIT_HR})
    @Idempotent
    @Operation(operationId = "cancelWorkTime", summary = "Take back what was entered in error, with the reason")
    public WorkTimeView cancel(@PathParam("id") UUID id, @Valid @NotNull GiveReason command) {
        return times.cancel(id, command, caller.get());
    }

    @GET
    @Path("shares")
    @Operation(
            operationId = "listWorkShares",
            summary =
                    "Shares of the three buckets of a period by cadre of county and township organs; unit = a subtree,"
                            + " deviating = only with a share too far off; a deviation warns and changes nothing")
    public Page<WorkSharesView> shares(
            @QueryParam("from") @NotNull LocalDate from,
            @QueryParam("to") @NotNull LocalDate to,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("deviating") @DefaultValue("false") boolean deviating,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return shares.page(
                new WorkShareRepository.Filter(from, to, unit, deviating), PageRequest.of(limit, cursor), caller.get());
    }
}
