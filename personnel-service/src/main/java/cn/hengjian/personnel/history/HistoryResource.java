package cn.hengjian.personnel.history;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The history of a file. */
@Path("cadres/{id}/history")
@RunOnVirtualThread
@RolesAllowed({Roles.ORGANISATION, Roles.HR_BUREAU, Roles.DISCIPLINE, Roles.UNIT_HR, Roles.CADRE})
@Tag(name = "cadres")
public class HistoryResource {

    private final HistoryService histories;
    private final CurrentCaller caller;

    HistoryResource(HistoryService histories, CurrentCaller caller) {
        this.histories = histories;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listFileChanges",
            summary = "Who changed which field of a file, when, and what stood there before; reading it is audited")
    public Page<FileChangeView> list(
            @PathParam("id") UUID id,
            @QueryParam("record") @Pattern(regexp = "[a-z_]{1,40}") @Nullable String record,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return histories.list(id, record, PageRequest.of(limit, cursor), caller.get());
    }
}
