package cn.hengjian.supervision.submission;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.sight.CurrentReader;
import cn.hengjian.supervision.submission.rules.SubmissionState;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What came in and is not classified. No operation here takes an Idempotency-Key: the answer that would be kept with it
 * would outlive what must be able to leave without a trace.
 */
@Path("submissions")
@RunOnVirtualThread
@RolesAllowed({Roles.PETITION_OFFICE, Roles.SUPERVISION_OFFICE})
@Tag(name = "submissions", description = "What came in and is not classified")
public class SubmissionResource {

    private final SubmissionService submissions;
    private final SubmissionViewRepository views;
    private final CurrentReader reader;

    SubmissionResource(SubmissionService submissions, SubmissionViewRepository views, CurrentReader reader) {
        this.submissions = submissions;
        this.views = views;
        this.reader = reader;
    }

    @GET
    @Operation(operationId = "listSubmissions", summary = "What came in and is not classified, the oldest first")
    public Page<SubmissionSummary> list(
            @QueryParam("state") @Nullable SubmissionState state,
            @QueryParam("channel") @Nullable Channel channel,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return views.list(new SubmissionFilter(state, channel, overdue), PageRequest.of(limit, cursor), reader.get());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSubmission", summary = "A submission with its text; reading is noted")
    public SubmissionView get(@PathParam("id") UUID id) {
        return submissions.read(id, reader.get());
    }

    @GET
    @Path("{id}/attachments/{file}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getSubmissionAttachment",
            summary = "A file that came with a submission; reading is noted")
    public RestResponse<InputStream> attachment(@PathParam("id") UUID id, @PathParam("file") UUID file) {
        return submissions.open(id, file, reader.get()).download();
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "enterSubmission",
            summary = "Take down a letter, a visit, a symposium or a call; gives the sender's receipt code, once")
    public ReceiptView enter(@Valid @NotNull EnterSubmission command) {
        return submissions.enter(command, reader.get());
    }

    @POST
    @Path("{id}/registration")
    @Operation(operationId = "registerSubmission", summary = "Register it (登记)")
    public SubmissionView register(@PathParam("id") UUID id) {
        return submissions.register(id, reader.get());
    }

    @POST
    @Path("{id}/messages")
    @Operation(
            operationId = "tellSenderOfSubmission",
            summary = "Write to the sender, who reads it with the receipt code")
    public SubmissionView tell(@PathParam("id") UUID id, @Valid @NotNull TellSender command) {
        return submissions.tell(id, command, reader.get());
    }
}
