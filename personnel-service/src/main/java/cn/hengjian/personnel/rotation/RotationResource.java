package cn.hengjian.personnel.rotation;

import cn.hengjian.personnel.rotation.rules.Due;
import cn.hengjian.personnel.rotation.rules.DueReason;
import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who has to move. */
@Path("rotation")
@RunOnVirtualThread
@Tag(name = "rotation", description = "Rotation (SM-6, M15): who has to move, from the day on which it falls due")
public class RotationResource {

    private final DueRepository repository;
    private final DueScan scan;
    private final SimulationService simulations;
    private final CurrentCaller caller;

    RotationResource(DueRepository repository, DueScan scan, SimulationService simulations, CurrentCaller caller) {
        this.repository = repository;
        this.scan = scan;
        this.simulations = simulations;
        this.caller = caller;
    }

    @GET
    @Path("due")
    @RolesAllowed({
        Roles.ORGANISATION,
        Roles.HR_BUREAU,
        Roles.COUNTY_COMMITTEE,
        Roles.DISCIPLINE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR,
        Roles.CADRE
    })
    @Operation(
            operationId = "listRotationDue",
            summary =
                    "Who has to move or will have to before long, as the last scan found it, by unit subtree, reason or"
                            + " state, each with how it comes about")
    public Page<DueView> due(
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("reason") @Nullable DueReason reason,
            @QueryParam("state") Due.@Nullable DueStage state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return repository.page(
                new DueRepository.Filter(unit, reason, state),
                PageRequest.of(limit, cursor),
                caller.get(),
                Text.negotiate(language));
    }

    @POST
    @Path("scans")
    @RolesAllowed(Roles.ORGANISATION)
    @Idempotent
    @Operation(
            operationId = "scanRotationDue",
            summary = "Look now for who is due, as is done each night; each cause opens its case once")
    public ScanView scan() {
        return scan.scan(caller.get());
    }

    @POST
    @Path("simulations")
    @RolesAllowed(Roles.ORGANISATION)
    @Operation(
            operationId = "simulateRotation",
            summary =
                    "Where those who are listed could move to, in chains and cycles that no rule forbids, and why there is"
                            + " no post for the rest; nothing is saved")
    public SimulationView simulate(
            @Valid @NotNull Simulate command, @HeaderParam("Accept-Language") @Nullable String language) {
        return simulations.simulate(command, Text.negotiate(language));
    }
}
