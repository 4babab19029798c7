package cn.hengjian.personnel.appeal;

import cn.hengjian.platform.document.Download;
import cn.hengjian.platform.document.PrintedDocument;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The decision on an appeal on paper. */
@Path("appeals/{id}/decision")
@RunOnVirtualThread
@Tag(name = "appeals")
public class AppealPaperResource {

    private final AppealPapers papers;
    private final CurrentCaller caller;

    AppealPaperResource(AppealPapers papers, CurrentCaller caller) {
        this.papers = papers;
        this.caller = caller;
    }

    @GET
    @Produces(PrintedDocument.MEDIA_TYPE)
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE, Roles.APPEAL_PANEL, Roles.CADRE})
    @Operation(
            operationId = "printAppealDecision",
            summary = "The last written decision (复核决定书 or 申诉处理决定书) with the way that is open still (G10), as PDF;"
                    + " printing is noted")
    public RestResponse<byte[]> print(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return Download.of(papers.printDecision(id, caller.get(), Text.negotiate(language)));
    }
}
