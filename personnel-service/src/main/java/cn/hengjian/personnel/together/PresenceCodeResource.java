package cn.hengjian.personnel.together;

import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Codes of villages. Not idempotent: no answer that holds a code may be kept to be given again. */
@Path("presence-codes")
@RunOnVirtualThread
@Tag(name = "three-togethers")
public class PresenceCodeResource {

    private final DayService service;
    private final CurrentCaller caller;

    PresenceCodeResource(DayService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.VILLAGE_VERIFIER)
    @Operation(
            operationId = "issuePresenceCode",
            summary = "Give out a code for somebody who is at the village on a day; good once, shown once")
    public CodeView issue(@Valid @NotNull IssueCode command) {
        return service.issueCode(command, caller.get());
    }
}
