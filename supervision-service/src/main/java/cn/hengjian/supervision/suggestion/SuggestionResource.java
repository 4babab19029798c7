package cn.hengjian.supervision.suggestion;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.Roles;
import cn.hengjian.supervision.sight.CurrentReader;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where a plan might go. */
@Path("plans/suggestions")
@RunOnVirtualThread
@Tag(name = "plans")
public class SuggestionResource {

    private final SuggestionRepository suggestions;
    private final CurrentReader reader;

    SuggestionResource(SuggestionRepository suggestions, CurrentReader reader) {
        this.suggestions = suggestions;
        this.reader = reader;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISION_OFFICE, Roles.COUNTY_COMMITTEE})
    @Operation(
            operationId = "listBackwardUnits",
            summary = "Units that lag behind (后进), the furthest first, each with its reasons; a suggestion for plans")
    public Page<SuggestedUnit> list(
            @QueryParam("within") @Nullable String within,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return suggestions.list(within, kind, PageRequest.of(limit, cursor), reader.get());
    }
}
