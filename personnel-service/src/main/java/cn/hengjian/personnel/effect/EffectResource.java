package cn.hengjian.personnel.effect;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What measures bar a cadre from. */
@Path("cadres/{id}/effects")
@RunOnVirtualThread
@RolesAllowed({
    Roles.ORGANISATION,
    Roles.HR_BUREAU,
    Roles.COUNTY_COMMITTEE,
    Roles.DISCIPLINE,
    Roles.ASSESSMENT_COMMITTEE,
    Roles.UNIT_LEADER,
    Roles.UNIT_HR,
    Roles.CADRE
})
@Tag(name = "effects", description = "What measures bar a cadre from, and until when")
public class EffectResource {

    private final EffectRepository effects;
    private final CurrentCaller caller;

    EffectResource(EffectRepository effects, CurrentCaller caller) {
        this.effects = effects;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listEffects",
            summary = "The effects that run on a cadre today, of each kind the longest governs; or all there ever were")
    public Page<EffectView> list(
            @PathParam("id") UUID id,
            @Parameter(description = "true 含已届满、已终止和尚未开始的") @QueryParam("all") @DefaultValue("false") boolean all) {
        return new Page<>(effects.list(id, all, caller.get()), null);
    }
}
