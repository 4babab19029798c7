package cn.hengjian.supervision.intake;

import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.sight.CurrentReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a submission is. As with submissions, no operation takes an Idempotency-Key. */
@Path("submissions/{id}")
@RunOnVirtualThread
@RolesAllowed({Roles.PETITION_OFFICE, Roles.SUPERVISION_OFFICE})
@Tag(name = "submissions")
public class ClassificationResource {

    private final ClassificationService classification;
    private final CurrentReader reader;

    ClassificationResource(ClassificationService classification, CurrentReader reader) {
        this.classification = classification;
        this.reader = reader;
    }

    @GET
    @Path("same-matter")
    @Operation(
            operationId = "listSameMatter",
            summary = "Opinions and claims that may be the same matter, with the reason")
    public SameMatterView findSame(@PathParam("id") UUID id) {
        return classification.findSame(id, reader.get());
    }

    @POST
    @Path("classification")
    @Operation(operationId = "classifySubmission", summary = "Decide what it is, about which unit, by which winds")
    public ClassifiedView classify(@PathParam("id") UUID id, @Valid @NotNull ClassifySubmission command) {
        return classification.classify(id, command, reader.get());
    }

    @POST
    @Path("joining")
    @Operation(
            operationId = "joinSubmission",
            summary = "It is the same matter as another; both senders get the same answer")
    public ClassifiedView join(@PathParam("id") UUID id, @Valid @NotNull JoinSubmission command) {
        return classification.join(id, command, reader.get());
    }
}
