package cn.hengjian.personnel.absence;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Absences of a cadre. */
@Path("cadres/{cadreId}/absences")
@RunOnVirtualThread
@RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.UNIT_HR})
@Tag(name = "absences", description = "Days on which a cadre is on leave or on a trip")
public class AbsenceResource {

    private final Absences absences;
    private final CurrentCaller caller;

    AbsenceResource(Absences absences, CurrentCaller caller) {
        this.absences = absences;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.UNIT_LEADER, Roles.UNIT_HR, Roles.CADRE})
    @Operation(operationId = "listAbsences", summary = "Leave and trips of a cadre, by their days")
    public List<AbsenceView> list(@PathParam("cadreId") UUID cadre) {
        return absences.list(cadre, caller.get());
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @Operation(
            operationId = "recordAbsence",
            summary = "Record leave or a trip; it overlaps no other and no counted day")
    public AbsenceView record(@PathParam("cadreId") UUID cadre, @Valid @NotNull RecordAbsence command) {
        return absences.record(cadre, command, caller.get());
    }

    @POST
    @Path("{id}/cancellation")
    @Idempotent
    @Operation(
            operationId = "cancelAbsence",
            summary = "Take back an absence that was recorded in error, with the reason")
    public AbsenceView cancel(
            @PathParam("cadreId") UUID cadre, @PathParam("id") UUID id, @Valid @NotNull CancelAbsence command) {
        return absences.cancel(cadre, id, command, caller.get());
    }
}
