package cn.hengjian.platform.policy;

import cn.hengjian.platform.page.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Policy packs. Whoever is judged by them may read them, so that every token will do. */
@Path("policies")
@RunOnVirtualThread
@Authenticated
@Tag(name = "policies", description = "The dated parameters of the rules")
public class PolicyResource {

    private final Policies policies;
    private final PolicyComparison comparison;

    PolicyResource(Policies policies, PolicyComparison comparison) {
        this.policies = policies;
        this.comparison = comparison;
    }

    @GET
    @Operation(operationId = "listPolicies", summary = "The versions of all packs")
    public Page<Policies.Version> list() {
        return new Page<>(policies.versions(), null);
    }

    @GET
    @Path("{pack}/{version}")
    @Operation(operationId = "getPolicy", summary = "A version of a pack: each parameter with its source and tag")
    public PolicyView get(@PathParam("pack") String pack, @PathParam("version") int version) {
        return policies.require(pack, version);
    }

    @GET
    @Path("{pack}/{version}/differences")
    @Operation(
            operationId = "listPolicyDifferences",
            summary = "What a version has otherwise than another, each parameter with where it is written")
    public PolicyDifferencesView differences(
            @PathParam("pack") String pack,
            @PathParam("version") int version,
            @Parameter(description = "与之比较的政策版本，如 CN-CURRENT/1") @QueryParam("from") @NotBlank String from) {
        return comparison.view(pack, version, from);
    }
}
