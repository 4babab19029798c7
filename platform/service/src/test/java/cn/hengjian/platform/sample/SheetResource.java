package cn.hengjian.platform.sample;

import cn.hengjian.platform.document.Documents;
import cn.hengjian.platform.document.Download;
import cn.hengjian.platform.document.Letterhead;
import cn.hengjian.platform.document.PrintedDocument;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Notes on paper. */
@Path("sheets")
@RunOnVirtualThread
public class SheetResource {

    private final Documents documents;

    SheetResource(Documents documents) {
        this.documents = documents;
    }

    @GET
    @Produces(PrintedDocument.MEDIA_TYPE)
    @RolesAllowed(Roles.ORGANISATION)
    @Operation(operationId = "printSheet", summary = "A note on paper")
    public RestResponse<byte[]> print(
            @QueryParam("number") String number, @HeaderParam("Accept-Language") String language) {
        var title = new Text("整改通知书", "Rectification notice");
        var day = LocalDate.of(2026, 11, 29);
        return Download.of(documents.print(
                new NoteSheet("河西乡", new Text("现就有关问题通知如下。", "You are notified of the following."), day, List.of()),
                new Letterhead(title, number, null, null, day),
                Text.negotiate(language)));
    }
}
