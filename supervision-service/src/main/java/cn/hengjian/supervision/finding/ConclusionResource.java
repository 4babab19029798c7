package cn.hengjian.supervision.finding;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.sight.CurrentReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What follows a confirmed finding: the conclusion, an objection to it, or the discipline body. */
@Path("findings/{id}")
@RunOnVirtualThread
@Tag(name = "findings")
public class ConclusionResource {

    private final ConclusionService conclusions;
    private final TransferService transfers;
    private final CurrentReader reader;

    ConclusionResource(ConclusionService conclusions, TransferService transfers, CurrentReader reader) {
        this.conclusions = conclusions;
        this.transfers = transfers;
        this.reader = reader;
    }

    @POST
    @Path("service")
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(
            operationId = "serveConclusion",
            summary = "Record that the unit received the conclusion (送达); its time to object runs from that day")
    public FindingView serve(@PathParam("id") UUID id, @Valid @NotNull ServeConclusion command) {
        return conclusions.serve(id, command, reader.get());
    }

    @POST
    @Path("objection")
    @Idempotent
    @RolesAllowed({Roles.UNIT_LEADER, Roles.UNIT_HR})
    @Operation(
            operationId = "objectToConclusion",
            summary = "The unit objects to the conclusion (异议), once and in time; work that was ordered goes on")
    public FindingView object(@PathParam("id") UUID id, @Valid @NotNull ObjectToConclusion command) {
        return conclusions.object(id, command, reader.get());
    }

    @POST
    @Path("review")
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(
            operationId = "decideObjection",
            summary = "Decide the objection (复核), by others than the authors; overturning withdraws the order")
    public FindingView review(@PathParam("id") UUID id, @Valid @NotNull DecideObjection command) {
        return conclusions.review(id, command, reader.get());
    }

    @POST
    @Path("transfer")
    @Idempotent
    @RolesAllowed(Roles.SUPERVISION_OFFICE)
    @Operation(operationId = "transferFinding", summary = "Hand a suspected violation to the discipline body (移送)")
    public FindingView transfer(@PathParam("id") UUID id, @Valid @NotNull TransferFinding command) {
        return transfers.transfer(id, command, reader.get());
    }

    @POST
    @Path("acknowledgement")
    @Idempotent
    @RolesAllowed(Roles.DISCIPLINE)
    @Operation(operationId = "acknowledgeTransfer", summary = "The discipline body has what was handed to it")
    public FindingView acknowledge(@PathParam("id") UUID id) {
        return transfers.acknowledge(id, reader.get());
    }
}
