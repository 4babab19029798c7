package cn.hengjian.supervision.bulletin;

import cn.hengjian.platform.document.Download;
import cn.hengjian.platform.document.PrintedDocument;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.sight.CurrentReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A bulletin on paper. */
@Path("bulletins/{id}/paper")
@RunOnVirtualThread
@Tag(name = "bulletins")
public class PaperResource {

    private final PaperService papers;
    private final CurrentReader reader;

    PaperResource(PaperService papers, CurrentReader reader) {
        this.papers = papers;
        this.reader = reader;
    }

    @GET
    @Produces(PrintedDocument.MEDIA_TYPE)
    @RolesAllowed({
        Roles.SUPERVISION_OFFICE,
        Roles.DISCIPLINE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR
    })
    @Operation(
            operationId = "printBulletin",
            summary = "The bulletin (通报) as PDF, unsigned and marked as a draft until it is issued; printing is noted")
    public RestResponse<byte[]> print(@PathParam("id") UUID id) {
        return Download.of(papers.print(id, reader.get()));
    }
}
