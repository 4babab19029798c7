package cn.hengjian.personnel.selection;

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

/** A selection on paper. */
@Path("selections/{id}")
@RunOnVirtualThread
@Tag(name = "selection")
public class SelectionPaperResource {

    private final SelectionPapers papers;
    private final CurrentCaller caller;

    SelectionPaperResource(SelectionPapers papers, CurrentCaller caller) {
        this.papers = papers;
        this.caller = caller;
    }

    @GET
    @Path("notice")
    @Produces(PrintedDocument.MEDIA_TYPE)
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE, Roles.CADRE})
    @Operation(
            operationId = "printSelectionNotice",
            summary = "The notice (公告) with what is asked and why, as PDF; printing is noted")
    public RestResponse<byte[]> notice(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return Download.of(papers.printNotice(id, caller.get(), Text.negotiate(language)));
    }

    @GET
    @Path("publicity-notice")
    @Produces(PrintedDocument.MEDIA_TYPE)
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE, Roles.CADRE})
    @Operation(
            operationId = "printSelectionPublicity",
            summary = "The publicity (公示) of whom the body decided on, as PDF; printing is noted")
    public RestResponse<byte[]> publicity(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return Download.of(papers.printPublicity(id, caller.get(), Text.negotiate(language)));
    }

    @GET
    @Path("reversion-decision")
    @Produces(PrintedDocument.MEDIA_TYPE)
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE, Roles.CADRE})
    @Operation(
            operationId = "printSelectionReversion",
            summary = "The decision (决定书) that the probation was not passed, with the route and deadline of appeal"
                    + " (G10), as PDF; printing is noted")
    public RestResponse<byte[]> reversion(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return Download.of(papers.printReversion(id, caller.get(), Text.negotiate(language)));
    }

    @GET
    @Path("results")
    @Produces(PrintedDocument.MEDIA_TYPE)
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE})
    @Operation(
            operationId = "printSelectionResults",
            summary = "The result sheet with weights, places and ties, as PDF; printing is noted")
    public RestResponse<byte[]> results(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return Download.of(papers.printResults(id, caller.get(), Text.negotiate(language)));
    }
}
