package cn.hengjian.personnel.results;

import cn.hengjian.personnel.casework.Terms;
import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Indicators of causes; a unit's leader reads of his or her own units and those below. */
@Path("cause-indicators/{cause}")
@RunOnVirtualThread
@RolesAllowed({Roles.ORGANISATION, Roles.COUNTY_COMMITTEE, Roles.DISCIPLINE, Roles.UNIT_LEADER})
@Tag(name = "results")
public class CauseResource {

    private final CauseRepository causes;
    private final Terms terms;
    private final CurrentCaller caller;

    CauseResource(CauseRepository causes, Terms terms, CurrentCaller caller) {
        this.causes = causes;
        this.terms = terms;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "measureCause",
            summary =
                    "Findings without consequence (C2), vacancies filled by competition (C3, C4), moves that lead down (C5), the median time in post (C7): exact counts with the share, of all units together and of each")
    public CauseView measure(
            @PathParam("cause") Cause cause,
            @Parameter(description = "首日，默认为截止日前一年") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "截止日，默认为 asOf") @QueryParam("to") @Nullable LocalDate to,
            @Parameter(description = "以此日为准，默认为今日") @QueryParam("asOf") @Nullable LocalDate asOf,
            @Parameter(description = "单位代码，含下级") @QueryParam("unit") @Nullable String unit) {
        return causes.measure(cause, CausePeriod.of(from, to, asOf, terms.today()), unit, caller.get());
    }

    @GET
    @Path("cases")
    @Operation(
            operationId = "listCauseCases",
            summary = "The cases that an indicator counts, as many as it says; with all=true those of the denominator")
    public Page<CauseCase> cases(
            @PathParam("cause") Cause cause,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("all") @DefaultValue("false") boolean all,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return causes.list(
                cause,
                CausePeriod.of(from, to, asOf, terms.today()),
                unit,
                all,
                PageRequest.of(limit, cursor),
                caller.get());
    }
}
