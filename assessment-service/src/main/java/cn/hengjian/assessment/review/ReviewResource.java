package cn.hengjian.assessment.review;

import cn.hengjian.platform.idempotency.Idempotent;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.rest.Created;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Democratic reviews. */
@Path("reviews")
@RunOnVirtualThread
@Tag(name = "reviews", description = "Democratic reviews")
public class ReviewResource {

    private final ReviewService service;
    private final ReviewRepository repository;
    private final ResultRepository results;
    private final CommentRepository comments;
    private final CurrentCaller caller;

    ReviewResource(
            ReviewService service,
            ReviewRepository repository,
            ResultRepository results,
            CommentRepository comments,
            CurrentCaller caller) {
        this.service = service;
        this.repository = repository;
        this.results = results;
        this.comments = comments;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Operation(operationId = "listReviews", summary = "Reviews, latest first")
    public Page<ReviewView> list(
            @QueryParam("run") @Nullable UUID run,
            @QueryParam("state") @Nullable ReviewState state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return repository.page(run, state, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Operation(operationId = "getReview", summary = "Where a review stands, without any mark")
    public ReviewView get(@PathParam("id") UUID id) {
        return repository.view(id, caller.get());
    }

    @POST
    @RolesAllowed(Roles.ASSESSMENT_COMMITTEE)
    @Idempotent
    @Operation(operationId = "createReview", summary = "Draft a review of everybody in an open run")
    public RestResponse<ReviewView> create(@Valid @NotNull CreateReview command) {
        var created = service.create(command, caller.get());
        return Created.at("reviews/" + created.id(), created);
    }

    @POST
    @Path("{id}/roster-lock")
    @RolesAllowed(Roles.ASSESSMENT_COMMITTEE)
    @Idempotent
    @Operation(operationId = "lockReviewRoster", summary = "Fix who is reviewed")
    public ReviewView lockRoster(@PathParam("id") UUID id) {
        return service.lockRoster(id, caller.get());
    }

    @POST
    @Path("{id}/opening")
    @RolesAllowed(Roles.ASSESSMENT_COMMITTEE)
    @Idempotent
    @Operation(operationId = "openReview", summary = "Open the vote")
    public ReviewView open(@PathParam("id") UUID id) {
        return service.open(id, caller.get());
    }

    @POST
    @Path("{id}/closing")
    @RolesAllowed(Roles.ASSESSMENT_COMMITTEE)
    @Idempotent
    @Operation(operationId = "closeReview", summary = "Close the vote; then totals come in")
    public ReviewView close(@PathParam("id") UUID id) {
        return service.close(id, caller.get());
    }

    @POST
    @Path("{id}/counting")
    @RolesAllowed(Roles.ASSESSMENT_COMMITTEE)
    @Idempotent
    @Operation(operationId = "countReview", summary = "Confirm, as first scrutineer, that the totals are complete")
    public ReviewView count(@PathParam("id") UUID id) {
        return service.count(id, caller.get());
    }

    @POST
    @Path("{id}/certification")
    @RolesAllowed(Roles.ASSESSMENT_COMMITTEE)
    @Idempotent
    @Operation(
            operationId = "certifyReview",
            summary = "Certify, as second scrutineer; triggers are evaluated, and suggestions go out")
    public ReviewView certify(@PathParam("id") UUID id) {
        return service.certify(id, caller.get());
    }

    @POST
    @Path("{id}/voiding")
    @RolesAllowed(Roles.ASSESSMENT_COMMITTEE)
    @Idempotent
    @Operation(operationId = "voidReview", summary = "Declare a review void, with the reason")
    public ReviewView voidIt(@PathParam("id") UUID id, @Valid @NotNull VoidReview command) {
        return service.voidIt(id, command, caller.get());
    }

    @GET
    @Path("{id}/results")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION, Roles.COUNTY_COMMITTEE})
    @Operation(
            operationId = "listReviewResults",
            summary = "Certified results by person, suppressed where voters are few")
    public Page<ResultView> results(
            @PathParam("id") UUID id,
            @QueryParam("unit") @Size(max = 50) @Nullable String unit,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return results.page(id, unit, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("{id}/subjects/{cadre}/comments")
    @RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
    @Operation(
            operationId = "listReviewComments",
            summary = "What ballots say of a person in words, unordered; free text can identify its writer")
    public Page<CommentView> comments(
            @PathParam("id") UUID id,
            @PathParam("cadre") UUID cadre,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return comments.page(id, cadre, PageRequest.of(limit, cursor), caller.get());
    }
}
