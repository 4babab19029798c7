package cn.hengjian.assessment.appraisal;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a run would give by other schemes or another version of its policy pack, each for who asked. */
@Path("what-ifs/{id}")
@RunOnVirtualThread
@RolesAllowed({Roles.ASSESSMENT_COMMITTEE, Roles.ORGANISATION})
@Tag(name = "runs")
public class WhatIfResource {

    private final WhatIfRepository repository;
    private final WhatIfPlaceRepository places;
    private final WhatIfExplanationRepository explanations;
    private final CurrentCaller caller;

    WhatIfResource(
            WhatIfRepository repository,
            WhatIfPlaceRepository places,
            WhatIfExplanationRepository explanations,
            CurrentCaller caller) {
        this.repository = repository;
        this.places = places;
        this.explanations = explanations;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getWhatIf",
            summary = "A what-if: its schemes, and what they measure for which there are no values")
    public WhatIfView get(@PathParam("id") UUID id) {
        return repository.view(id, caller.get());
    }

    @GET
    @Path("groups")
    @Operation(operationId = "listWhatIfGroups", summary = "The comparable groups as computed, and as they would be")
    public Page<WhatIfGroupView> groups(@PathParam("id") UUID id) {
        return places.groups(id, caller.get());
    }

    @GET
    @Path("places")
    @Operation(
            operationId = "listWhatIfPlaces",
            summary = "Scores and ranks as computed, and as they would be; who would enter or leave the bottom")
    public Page<WhatIfPlaceView> places(
            @PathParam("id") UUID id,
            @QueryParam("group") @Size(max = 100) @Nullable String group,
            @QueryParam("bottom") WhatIfPlaceView.@Nullable BottomChange bottom,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return places.places(id, group, bottom, PageRequest.of(limit, cursor), caller.get());
    }

    @GET
    @Path("appraisals/{appraisal}/explanation")
    @Operation(operationId = "explainWhatIf", summary = "Every step that would lead to a person's score and rank")
    public ExplanationView explain(
            @PathParam("id") UUID id,
            @PathParam("appraisal") UUID appraisal,
            @HeaderParam("Accept-Language") @Nullable String language) {
        return explanations.require(id, appraisal, caller.get(), Text.negotiate(language));
    }
}
