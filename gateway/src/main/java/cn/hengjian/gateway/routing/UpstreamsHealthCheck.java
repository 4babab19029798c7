package cn.hengjian.gateway.routing;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says which of the services is degraded. The gateway stays ready all the same: it can still answer for the others, and
 * taking it out of service would turn one service's outage into everybody's.
 */
@Readiness
@Singleton
final class UpstreamsHealthCheck implements AsyncHealthCheck {

    private final StatusService status;

    UpstreamsHealthCheck(StatusService status) {
        this.status = status;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .completionStage(() -> status.find().map(this::response).toCompletionStage());
    }

    private HealthCheckResponse response(StatusView view) {
        var response = HealthCheckResponse.named("behind the gateway")
                .up()
                .withData("degraded", view.degraded())
                .withData("login", view.login().name());
        view.upstreams()
                .forEach(upstream -> response.withData(
                                upstream.name(), upstream.state().name())
                        .withData(
                                upstream.name() + " instances",
                                upstream.instancesUp() + " of " + upstream.instances()));
        return response.build();
    }
}
