package cn.hengjian.assessment.policy;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.policy.Policies;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Policy packs. Whoever is judged by them may read them, so that every token will do. */
@Path("policies")
@RunOnVirtualThread
@Authenticated
@Tag(name = "policies", description = "The dated parameters of the rules")
public class PolicyResource {

    private final PolicyRepository repository;

    PolicyResource(PolicyRepository repository) {
        this.repository = repository;
    }

    @GET
    @Operation(operationId = "listPolicies", summary = "The versions of all packs")
    public Page<Policies.Version> list() {
        return repository.list();
    }

    @GET
    @Path("{pack}/{version}")
    @Operation(operationId = "getPolicy", summary = "A version of a pack: each parameter with its source and tag")
    public PolicyView get(@PathParam("pack") String pack, @PathParam("version") int version) {
        return repository.require(pack, version);
    }
}
