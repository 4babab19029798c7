package cn.hengjian.gateway.routing;

import cn.hengjian.gateway.login.LoginService;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Looks after the services when somebody wants to know, and remembers the finding for a moment. */
@Singleton
final class StatusService {

    private final Upstreams upstreams;
    private final LoginService login;
    private final RoutingConfig.Probe config;
    private final InstantSource clock;
    private Instant goodUntil = Instant.MIN;
    private @Nullable Future<StatusView> finding;

    StatusService(Upstreams upstreams, LoginService login, RoutingConfig config, InstantSource clock) {
        this.upstreams = upstreams;
        this.login = login;
        this.config = config.probe();
        this.clock = clock;
    }

    synchronized Future<StatusView> find() {
        if (finding == null || !clock.instant().isBefore(goodUntil)) {
            goodUntil = clock.instant().plus(config.goodFor());
            finding = look();
        }
        return finding;
    }

    private Future<StatusView> look() {
        var looks = upstreams.list().stream().map(StatusService::look).toList();
        return Future.all(looks).map(all -> new StatusView(state(login.realmReachable()), all.<UpstreamView>list()));
    }

    private static Future<UpstreamView> look(Upstream upstream) {
        var looks = upstream.instances().stream()
                .map(instance ->
                        instance.answers().map(up -> up && !instance.circuit().isOpen()))
                .toList();
        return Future.all(looks).map(all -> {
            var up = Math.toIntExact(
                    all.<Boolean>list().stream().filter(Boolean::booleanValue).count());
            return new UpstreamView(upstream.name(), state(up > 0), looks.size(), up);
        });
    }

    private static UpstreamView.State state(boolean up) {
        return up ? UpstreamView.State.UP : UpstreamView.State.DOWN;
    }
}
