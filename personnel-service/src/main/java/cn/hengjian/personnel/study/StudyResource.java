package cn.hengjian.personnel.study;

import cn.hengjian.personnel.casework.GiveReason;
import cn.hengjian.personnel.study.rules.StudyEvent;
import cn.hengjian.personnel.study.rules.StudyState;
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

/** Study records. */
@Path("study-records")
@RunOnVirtualThread
@RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.UNIT_LEADER, Roles.UNIT_HR, Roles.CADRE})
@Tag(name = "study", description = "Study and education (M07): records of study, and who falls short of a year's hours")
public class StudyResource {

    private final StudyService service;
    private final StudyRepository records;
    private final CurrentCaller caller;

    StudyResource(StudyService service, StudyRepository records, CurrentCaller caller) {
        this.service = service;
        this.records = records;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listStudyRecords", summary = "Study records, the latest first; unit = a subtree")
    public Page<StudyView> list(
            @QueryParam("cadre") @Nullable String cadre,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("year") @Min(2000) @Max(2100) @Nullable Integer year,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("state") @Nullable StudyState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return records.page(
                new StudyRepository.Filter(cadre, unit, year, topic, state),
                PageRequest.of(limit, cursor),
                caller.get());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getStudyRecord", summary = "A study record with what can be done with it")
    public StudyView get(@PathParam("id") UUID id) {
        return records.require(id, caller.get());
    }

    @POST
    @RolesAllowed({Roles.CADRE, Roles.UNIT_HR})
    @Idempotent
    @Operation(
            operationId = "enterStudyRecord",
            summary = "Enter what was studied, of one's own or of a cadre of the unit; somebody else confirms it")
    public RestResponse<StudyView> enter(@Valid @NotNull EnterStudy command) {
        var entered = service.enter(command, caller.get());
        return Created.at("study-records/" + entered.id(), entered);
    }

    @POST
    @Path("{id}/confirmation")
    @RolesAllowed({Roles.ORGANISATION, Roles.UNIT_HR})
    @Idempotent
    @Operation(operationId = "confirmStudyRecord", summary = "Confirm that it was studied; the hours count")
    public StudyView confirm(@PathParam("id") UUID id) {
        return service.step(id, StudyEvent.CONFIRM, null, caller.get());
    }

    @POST
    @Path("{id}/rejection")
    @RolesAllowed({Roles.ORGANISATION, Roles.UNIT_HR})
    @Idempotent
    @Operation(operationId = "rejectStudyRecord", summary = "Say that it does not count, and why")
    public StudyView reject(@PathParam("id") UUID id, @Valid @NotNull GiveReason command) {
        return service.step(id, StudyEvent.REJECT, command.reason(), caller.get());
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed({Roles.CADRE, Roles.UNIT_HR})
    @Idempotent
    @Operation(operationId = "withdrawStudyRecord", summary = "Take back what one entered and nobody has confirmed")
    public StudyView withdraw(@PathParam("id") UUID id) {
        return service.step(id, StudyEvent.WITHDRAW, null, caller.get());
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed({Roles.ORGANISATION, Roles.UNIT_HR})
    @Idempotent
    @Operation(
            operationId = "cancelStudyRecord",
            summary = "Cancel what should never have been confirmed, with the reason")
    public StudyView cancel(@PathParam("id") UUID id, @Valid @NotNull GiveReason command) {
        return service.step(id, StudyEvent.CANCEL, command.reason(), caller.get());
    }
}
