package cn.hengjian.platform.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.IndexView;

/** Completes the description when the service is built. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class DescriptionFilter implements OASFilter {

    private final IndexView index;

    public DescriptionFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var methods = new EndpointMethods(index);
        var operations = new ArrayList<Operation>();
        for (var item : api.getPaths().getPathItems().entrySet()) {
            for (var entry : item.getValue().getOperations().entrySet()) {
                operations.add(entry.getValue());
                describe(item.getKey(), entry.getKey(), entry.getValue(), methods);
            }
        }
        new Schemas(index).complete(api, operations);
        Problems.addTo(api.getComponents());
        Headers.addTo(api.getComponents());
        UnusedParts.remove(api.getComponents(), operations);
        api.servers(
                List.of(OASFactory.createServer().url("/").description("The gateway that serves this description")));
    }

    private static void describe(String path, PathItem.HttpMethod verb, Operation operation, EndpointMethods methods) {
        var method = methods.find(operation.getOperationId());
        method.ifPresent(found -> Successes.correct(verb, operation, found, methods));
        var idempotent = method.map(EndpointMethods::isIdempotent).orElse(false);
        Headers.describe(operation, idempotent);
        Parameters.describe(operation);
        Problems.describe(path, verb, operation);
        Roles.describe(operation);
        Examples.describe(operation);
    }
}
