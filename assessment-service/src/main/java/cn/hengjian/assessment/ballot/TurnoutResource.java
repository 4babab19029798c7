package cn.hengjian.assessment.ballot;

import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a vote goes on, without anything of what is voted. */
@Path("reviews/{review}/turnout")
@RunOnVirtualThread
@Tag(name = "ballots")
public class TurnoutResource {

    private final Sheets sheets;

    TurnoutResource(Sheets sheets) {
        this.sheets = sheets;
    }

    @GET
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Operation(operationId = "getTurnout", summary = "How many may vote, have a token, and have voted")
    public TurnoutView turnout(@PathParam("review") UUID review) {
        return sheets.turnout(review);
    }
}
