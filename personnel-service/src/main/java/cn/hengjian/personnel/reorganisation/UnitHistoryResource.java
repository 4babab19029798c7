package cn.hengjian.personnel.reorganisation;

import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What units were. */
@Path("units/{id}/history")
@RunOnVirtualThread
@RolesAllowed({
    Roles.ORGANISATION,
    Roles.HR_BUREAU,
    Roles.COUNTY_COMMITTEE,
    Roles.DISCIPLINE,
    Roles.SUPERVISION_OFFICE,
    Roles.PETITION_OFFICE,
    Roles.ASSESSMENT_COMMITTEE,
    Roles.INSPECTOR,
    Roles.UNIT_LEADER,
    Roles.UNIT_HR
})
@Tag(name = "units")
public class UnitHistoryResource {

    private final UnitHistoryRepository repository;
    private final CurrentCaller caller;

    UnitHistoryResource(UnitHistoryRepository repository, CurrentCaller caller) {
        this.repository = repository;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getUnitHistory",
            summary = "What a unit was, or was on a day, what it came from and what became of it")
    public UnitHistoryView get(@PathParam("id") UUID id, @QueryParam("asOf") @Nullable LocalDate asOf) {
        return repository.require(id, asOf, caller.get());
    }
}
