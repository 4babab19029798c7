package cn.hengjian.personnel.together;

import cn.hengjian.personnel.together.rules.DayEvent;
import cn.hengjian.personnel.together.rules.DayState;
import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Three-togethers days. */
@Path("together-days")
@RunOnVirtualThread
@Tag(name = "three-togethers", description = "Days of eating, living and working with villagers (M02)")
public class TogetherResource {

    private final DayService service;
    private final DayRepository days;
    private final CurrentCaller caller;

    TogetherResource(DayService service, DayRepository days, CurrentCaller caller) {
        this.service = service;
        this.days = days;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.SUPERVISION_OFFICE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR,
        Roles.CADRE,
        Roles.VILLAGE_VERIFIER
    })
    @Operation(operationId = "listTogetherDays", summary = "Days, the latest first; a village sees its own only")
    public Page<DayView> list(
            @QueryParam("cadre") @Nullable String cadre,
            @QueryParam("host") @Nullable String host,
            @QueryParam("year") @Min(2000) @Max(2100) @Nullable Integer year,
            @QueryParam("state") @Nullable DayState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return days.page(
                new DayRepository.Filter(cadre, host, year, state), PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.SUPERVISION_OFFICE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR,
        Roles.CADRE,
        Roles.VILLAGE_VERIFIER
    })
    @Operation(operationId = "getTogetherDay", summary = "A day with what can be done with it")
    public DayView get(@PathParam("id") UUID id) {
        return days.require(id, caller.get());
    }

    @POST
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(operationId = "enterTogetherDay", summary = "Enter a day of one's own; a date counts once")
    public RestResponse<DayView> enter(@Valid @NotNull EnterDay command) {
        var entered = service.enter(command, caller.get());
        return Created.at("together-days/" + entered.id(), entered);
    }

    @POST
    @Path("{id}/submission")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(
            operationId = "submitTogetherDay",
            summary = "Submit a day; with the host's code it counts at once, without it the host is asked")
    public DayView submit(@PathParam("id") UUID id, @Valid @NotNull SubmitDay command) {
        return service.submit(id, command, caller.get());
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed(Roles.CADRE)
    @Idempotent
    @Operation(operationId = "withdrawTogetherDay", summary = "Take back a draft of one's own")
    public DayView withdraw(@PathParam("id") UUID id) {
        return service.withdraw(id, caller.get());
    }

    @POST
    @Path("{id}/verification")
    @RolesAllowed(Roles.VILLAGE_VERIFIER)
    @Idempotent
    @Operation(operationId = "verifyTogetherDay", summary = "Confirm, as the host, that it was so; the day counts")
    public DayView verify(@PathParam("id") UUID id) {
        return service.verify(id, caller.get());
    }

    @POST
    @Path("{id}/dispute")
    @RolesAllowed(Roles.VILLAGE_VERIFIER)
    @Idempotent
    @Operation(operationId = "disputeTogetherDay", summary = "Say, as the host, that it was not so, and why")
    public DayView dispute(@PathParam("id") UUID id, @Valid @NotNull GiveReason command) {
        return service.dispute(id, command, caller.get());
    }

    @POST
    @Path("{id}/counting")
    @RolesAllowed({Roles.ORGANISATION, Roles.UNIT_HR})
    @Idempotent
    @Operation(operationId = "countTogetherDay", summary = "Let a disputed day count, with the reason")
    public DayView count(@PathParam("id") UUID id, @Valid @NotNull GiveReason command) {
        return service.decide(id, DayEvent.COUNT, command, caller.get());
    }

    @POST
    @Path("{id}/rejection")
    @RolesAllowed({Roles.ORGANISATION, Roles.UNIT_HR})
    @Idempotent
    @Operation(operationId = "rejectTogetherDay", summary = "Let a disputed day not count, with the reason")
    public DayView reject(@PathParam("id") UUID id, @Valid @NotNull GiveReason command) {
        return service.decide(id, DayEvent.REJECT, command, caller.get());
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(operationId = "cancelTogetherDay", summary = "Cancel a day that should never have been entered")
    public DayView cancel(@PathParam("id") UUID id, @Valid @NotNull GiveReason command) {
        return service.decide(id, DayEvent.CANCEL, command, caller.get());
    }
}
