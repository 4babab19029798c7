package cn.hengjian.personnel.dossier;

import cn.hengjian.platform.problem.Text;
import cn.hengjian.platform.security.CurrentCaller;
import cn.hengjian.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's own file (PIPL 45). */
@Path("my-record")
@RunOnVirtualThread
@RolesAllowed(Roles.CADRE)
@Tag(name = "cadres")
public class MyRecordResource {

    private final EntryService entries;
    private final CurrentCaller caller;

    MyRecordResource(EntryService entries, CurrentCaller caller) {
        this.entries = entries;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getMyRecord", summary = "One's own file, whole, with what is masked masked")
    public MyRecordView get(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return entries.own(caller.get(), Text.negotiate(language));
    }
}
