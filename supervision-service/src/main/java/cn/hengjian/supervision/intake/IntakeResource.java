package cn.hengjian.supervision.intake;

import cn.hengjian.supervision.sight.CurrentReader;
import cn.hengjian.supervision.submission.FollowUpView;
import cn.hengjian.supervision.submission.Matters;
import cn.hengjian.supervision.submission.ReceiptView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/**
 * What people send and ask without an account; whatever token comes along is not looked at. The receipt code always
 * stands in the body, also where something is only read: addresses and headers are what proxies write into logs.
 */
@Path("public")
@RunOnVirtualThread
@PermitAll
@Tag(name = "public", description = "What people send and ask without an account")
public class IntakeResource {

    private final IntakeService intake;
    private final FollowUpService followUps;
    private final RetaliationService retaliation;
    private final CurrentReader reader;

    IntakeResource(
            IntakeService intake, FollowUpService followUps, RetaliationService retaliation, CurrentReader reader) {
        this.intake = intake;
        this.followUps = followUps;
        this.retaliation = retaliation;
        this.reader = reader;
    }

    @POST
    @Path("opinions")
    @ResponseStatus(201)
    @Operation(
            operationId = "sendMatter",
            summary = "Send an opinion, a claim or an accusation; gives a receipt code, which is shown this once")
    public ReceiptView send(@Valid @NotNull SendMatter command) {
        return intake.send(command, reader.stranger());
    }

    @POST
    @Path("follow-up")
    @Operation(operationId = "followUp", summary = "Where a matter stands, in plain words, with deadlines and messages")
    public FollowUpView find(@Valid @NotNull FollowUp command) {
        return followUps.find(command, reader.stranger());
    }

    @POST
    @Path("follow-up/messages")
    @Operation(operationId = "addMessage", summary = "Add something to a matter")
    public FollowUpView add(@Valid @NotNull AddMessage command) {
        return followUps.add(command, reader.stranger());
    }

    @POST
    @Path("follow-up/rating")
    @Operation(operationId = "rateReply", summary = "Say how good the reply is, from 1 to 5, once")
    public FollowUpView rate(@Valid @NotNull RateReply command) {
        return followUps.rate(command, reader.stranger());
    }

    @POST
    @Path("follow-up/withdrawal")
    @Operation(operationId = "withdrawMatter", summary = "Take a matter back, as long as nothing is decided")
    public FollowUpView withdraw(@Valid @NotNull FollowUp command) {
        return followUps.withdraw(command, reader.stranger());
    }

    @POST
    @Path("follow-up/review")
    @Operation(
            operationId = "requestReview",
            summary = "Ask for a review of the reply to a claim, within thirty days of it (复查)")
    public FollowUpView review(@Valid @NotNull RequestReview command) {
        return followUps.request(command, Matters.Request.REVIEW, reader.stranger());
    }

    @POST
    @Path("follow-up/re-review")
    @Operation(
            operationId = "requestReReview",
            summary =
                    "Ask for a re-review, within thirty days of the decision of the review; what it says is final (复核)")
    public FollowUpView reReview(@Valid @NotNull RequestReview command) {
        return followUps.request(command, Matters.Request.RE_REVIEW, reader.stranger());
    }

    @POST
    @Path("follow-up/retaliation")
    @ResponseStatus(201)
    @Operation(
            operationId = "reportRetaliation",
            summary = "Report that the sender suffers for a matter; goes to discipline alone and has a code of its own")
    public ReceiptView reportRetaliation(@Valid @NotNull ReportRetaliation command) {
        return retaliation.report(command, reader.stranger());
    }
}
