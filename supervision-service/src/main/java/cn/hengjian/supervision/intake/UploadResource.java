package cn.hengjian.supervision.intake;

import cn.hengjian.supervision.attachment.UploadedView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Files that people send without an account, before they name them in a letter or a message. */
@Path("public/attachments")
@RunOnVirtualThread
@PermitAll
@Tag(name = "public")
public class UploadResource {

    private final UploadService uploads;

    UploadResource(UploadService uploads) {
        this.uploads = uploads;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(201)
    @Operation(
            operationId = "uploadAttachment",
            summary = "Upload a file for a matter or a message, which then names it; unused ones are deleted")
    public UploadedView receive(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String mediaType, InputStream content) {
        return uploads.receive(content, mediaType);
    }
}
