package cn.hengjian.personnel.talk;

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

/** A talk on paper. */
@Path("talks/{id}")
@RunOnVirtualThread
@Tag(name = "talks")
public class TalkPaperResource {

    private final TalkPapers papers;
    private final CurrentCaller caller;

    TalkPaperResource(TalkPapers papers, CurrentCaller caller) {
        this.papers = papers;
        this.caller = caller;
    }

    @GET
    @Path("notice")
    @Produces(PrintedDocument.MEDIA_TYPE)
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE, Roles.CADRE})
    @Operation(
            operationId = "printTalkNotice",
            summary = "The notice of the talk (诫勉谈话通知书) as it was decided, as PDF; printing is noted")
    public RestResponse<byte[]> notice(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return Download.of(papers.printNotice(id, caller.get(), Text.negotiate(language)));
    }

    @GET
    @Path("record")
    @Produces(PrintedDocument.MEDIA_TYPE)
    @RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE, Roles.CADRE})
    @Operation(
            operationId = "printTalkRecord",
            summary = "The record of the talk (诫勉谈话记录) to be signed, or as it was signed, as PDF; printing is noted")
    public RestResponse<byte[]> record(
            @PathParam("id") UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        return Download.of(papers.printMinutes(id, caller.get(), Text.negotiate(language)));
    }
}
