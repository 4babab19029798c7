package cn.hengjian.assessment.ballot;

import cn.hengjian.platform.problem.Text;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The part of a vote in which the voter says who he is. */
@Path("ballots")
@RunOnVirtualThread
@Tag(name = "ballots", description = "Secret ballots")
public class BallotResource {

    private final IssueService issuing;
    private final Sheets sheets;
    private final CurrentCaller caller;

    BallotResource(IssueService issuing, Sheets sheets, CurrentCaller caller) {
        this.issuing = issuing;
        this.sheets = sheets;
        this.caller = caller;
    }

    /** A voter has few sheets: one in each review that is open. */
    public record SheetList(List<SheetView> items) {}

    @GET
    @RolesAllowed(Roles.CADRE)
    @Operation(operationId = "listBallots", summary = "The sheets on which the caller may vote now")
    public SheetList list(@Context HttpHeaders headers) {
        var voter = caller.get().cadre();
        return new SheetList(
                voter == null
                        ? List.of()
                        : sheets.of(voter, Text.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))));
    }

    @POST
    @Path("{sheet}/token")
    @RolesAllowed(Roles.CADRE)
    @Operation(
            operationId = "issueBallotToken",
            summary = "Have the one token of the caller for this sheet signed blindly (RFC 9474)")
    public BlindSignatureView issue(@PathParam("sheet") UUID sheet, @Valid @NotNull BlindedMessage request) {
        var voter = caller.get().cadre();
        if (voter == null) {
            throw BallotProblem.absent();
        }
        return issuing.issue(sheet, voter, request);
    }
}
