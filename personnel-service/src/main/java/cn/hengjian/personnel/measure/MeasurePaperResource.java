package cn.hengjian.personnel.measure;

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

/** A measure on paper. */
@Path("measures/{id}")
@RunOnVirtualThread
@Tag(name = "measures")
public class MeasurePaperResource {

    private final MeasurePapers papers;
    private final CurrentCaller caller;

    MeasurePaperResource(MeasurePapers papers, CurrentCaller caller) {
        this.papers = papers;
        this.caller = caller;
    }

    @GET
    @Path("notice")
    @Produces(PrintedDocument.MEDIA_TYPE)
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE, Roles.CADRE})
    @Operation(
            operationId = "printMeasureNotice",
            summary = "The notice of facts and grounds (告知书) as it is proposed, as PDF; printing is noted")
    public RestResponse<byte[]> notice(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return Download.of(papers.printNotice(id, caller.get(), Text.negotiate(language)));
    }

    @GET
    @Path("decision")
    @Produces(PrintedDocument.MEDIA_TYPE)
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE, Roles.CADRE})
    @Operation(
            operationId = "printMeasureDecision",
            summary =
                    "The last written decision (决定书) with the route and deadline of appeal (G10), as PDF; printing is noted")
    public RestResponse<byte[]> decision(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return Download.of(papers.printDecision(id, caller.get(), Text.negotiate(language)));
    }

    @GET
    @Path("talk-record")
    @Produces(PrintedDocument.MEDIA_TYPE)
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE, Roles.CADRE})
    @Operation(
            operationId = "printMeasureTalk",
            summary = "The record of the talk that told the cadre of the decision, as PDF; printing is noted")
    public RestResponse<byte[]> talk(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return Download.of(papers.printTalk(id, caller.get(), Text.negotiate(language)));
    }
}
