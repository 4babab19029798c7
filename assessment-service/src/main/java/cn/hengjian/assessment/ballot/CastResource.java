package cn.hengjian.assessment.ballot;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The part of a vote in which nobody says who he is, and which asks for no token of the realm. */
@Path("ballots/{sheet}")
@RunOnVirtualThread
@PermitAll
@Tag(name = "ballots")
public class CastResource {

    private final CastService casting;
    private final Sheets sheets;

    CastResource(CastService casting, Sheets sheets) {
        this.casting = casting;
        this.sheets = sheets;
    }

    @POST
    @Path("casts")
    @ResponseStatus(201)
    @Operation(operationId = "castBallot", summary = "Cast a ballot with a signed token, without logging in")
    public ReceiptView cast(@PathParam("sheet") UUID sheet, @Valid @NotNull CastBallot ballot) {
        return casting.cast(sheet, ballot);
    }

    @GET
    @Path("receipts")
    @Operation(
            operationId = "listBallotReceipts",
            summary = "The counts of a closed sheet and the receipts of all its ballots, for everybody")
    public ReceiptsView receipts(@PathParam("sheet") UUID sheet) {
        return sheets.receipts(sheet);
    }
}
