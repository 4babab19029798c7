package cn.hengjian.supervision.rectification;

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

/** The notice of an order on paper. */
@Path("rectification-orders/{id}/notice")
@RunOnVirtualThread
@Tag(name = "rectification")
public class NoticeResource {

    private final NoticeService notices;
    private final CurrentReader reader;

    NoticeResource(NoticeService notices, CurrentReader reader) {
        this.notices = notices;
        this.reader = reader;
    }

    @GET
    @Produces(PrintedDocument.MEDIA_TYPE)
    @RolesAllowed({
        Roles.SUPERVISION_OFFICE,
        Roles.INSPECTOR,
        Roles.DISCIPLINE,
        Roles.ORGANISATION,
        Roles.COUNTY_COMMITTEE,
        Roles.UNIT_LEADER,
        Roles.UNIT_HR
    })
    @Operation(
            operationId = "printOrderNotice",
            summary = "The rectification notice (整改通知书) as it was issued, as PDF; printing is noted")
    public RestResponse<byte[]> print(@PathParam("id") UUID id) {
        return Download.of(notices.print(id, reader.get()));
    }
}
