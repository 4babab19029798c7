package cn.hengjian.supervision.petition;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.petition.rules.PetitionState;
import cn.hengjian.supervision.sight.CurrentReader;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Claims, handled as petitions. */
@Path("petitions")
@RunOnVirtualThread
@RolesAllowed({Roles.PETITION_OFFICE, Roles.SUPERVISION_OFFICE, Roles.UNIT_LEADER, Roles.UNIT_HR})
@Tag(name = "petitions", description = "Claims from transfer to the final answer")
public class PetitionResource {

    private final PetitionService petitions;
    private final ReviewService reviews;
    private final ReadingService reading;
    private final PetitionViewRepository views;
    private final CurrentReader reader;

    PetitionResource(
            PetitionService petitions,
            ReviewService reviews,
            ReadingService reading,
            PetitionViewRepository views,
            CurrentReader reader) {
        this.petitions = petitions;
        this.reviews = reviews;
        this.reading = reading;
        this.views = views;
        this.reader = reader;
    }

    @GET
    @Operation(
            operationId = "listPetitions",
            summary = "Claims, the newest first; unit = a subtree, wind = W1 or W1.2, dueUntil = a day")
    public Page<PetitionSummary> list(
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("state") @Nullable PetitionState state,
            @QueryParam("wind") @Nullable String wind,
            @QueryParam("dueUntil") @Nullable LocalDate dueUntil,
            @QueryParam("overdue") @Nullable Boolean overdue,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return views.list(
                new PetitionFilter(unit, state, wind, dueUntil, overdue), PageRequest.of(limit, cursor), reader.get());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getPetition", summary = "A claim with its deadlines, history and what may be done now")
    public PetitionView get(@PathParam("id") UUID id) {
        return views.require(id, reader.get());
    }

    @GET
    @Path("{id}/texts")
    @Operation(operationId = "readPetitionTexts", summary = "What people wrote, the sender masked; audited")
    public PetitionTextView texts(@PathParam("id") UUID id) {
        return reading.read(id, reader.get());
    }

    @GET
    @Path("{id}/attachments/{file}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "getPetitionAttachment", summary = "A file that came with a claim; audited")
    public RestResponse<InputStream> attachment(@PathParam("id") UUID id, @PathParam("file") UUID file) {
        return reading.open(id, file, reader.get()).download();
    }

    @POST
    @Path("{id}/transfer")
    @Idempotent
    @RolesAllowed({Roles.PETITION_OFFICE, Roles.SUPERVISION_OFFICE})
    @Operation(operationId = "transferPetition", summary = "Pass it on to a unit, which sees it from now (转送)")
    public PetitionView transfer(@PathParam("id") UUID id, @Valid @NotNull TransferPetition command) {
        return petitions.transfer(id, command, reader.get());
    }

    @POST
    @Path("{id}/objection")
    @Idempotent
    @RolesAllowed({Roles.UNIT_LEADER, Roles.UNIT_HR})
    @Operation(
            operationId = "objectToTransfer",
            summary = "The unit says that it is not its business, within five working days; the office decides anew")
    public PetitionView object(@PathParam("id") UUID id, @Valid @NotNull ObjectToTransfer command) {
        return petitions.object(id, command, reader.get());
    }

    @POST
    @Path("{id}/acceptance")
    @Idempotent
    @RolesAllowed({Roles.UNIT_LEADER, Roles.UNIT_HR})
    @Operation(operationId = "acceptPetition", summary = "The unit takes it up; the time of its handling runs (受理)")
    public PetitionView accept(@PathParam("id") UUID id) {
        return petitions.accept(id, reader.get());
    }

    @POST
    @Path("{id}/non-acceptance")
    @Idempotent
    @Operation(
            operationId = "declinePetition",
            summary = "Don't take it up, with the reason and the route that is open (不予受理)")
    public PetitionView decline(@PathParam("id") UUID id, @Valid @NotNull DeclinePetition command) {
        return petitions.decline(id, command, reader.get());
    }

    @POST
    @Path("{id}/handling")
    @Idempotent
    @RolesAllowed({Roles.UNIT_LEADER, Roles.UNIT_HR})
    @Operation(operationId = "startHandling", summary = "The unit begins to handle it")
    public PetitionView start(@PathParam("id") UUID id) {
        return petitions.start(id, reader.get());
    }

    @POST
    @Path("{id}/extension")
    @Idempotent
    @RolesAllowed({Roles.UNIT_LEADER, Roles.PETITION_OFFICE})
    @Operation(
            operationId = "extendHandling",
            summary = "The head of the unit or the petition office gives more time, once; the sender is told why")
    public PetitionView extend(@PathParam("id") UUID id, @Valid @NotNull ExtendHandling command) {
        return petitions.extend(id, command, reader.get());
    }

    @POST
    @Path("{id}/reply")
    @Idempotent
    @RolesAllowed({Roles.UNIT_LEADER, Roles.UNIT_HR})
    @Operation(
            operationId = "replyToPetition",
            summary = "The written reply, which the sender reads with the receipt code (信访处理意见)")
    public PetitionView reply(@PathParam("id") UUID id, @Valid @NotNull ReplyPetition command) {
        return petitions.reply(id, command, reader.get());
    }

    @POST
    @Path("{id}/review-decision")
    @Idempotent
    @Operation(
            operationId = "decidePetitionReview",
            summary = "The unit one level up or an office decides a review or re-review (复查、复核)")
    public PetitionView decide(@PathParam("id") UUID id, @Valid @NotNull DecideReview command) {
        return reviews.decide(id, command, reader.get());
    }
}
