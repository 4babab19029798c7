package cn.hengjian.gateway.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All services behind the gateway. */
@Singleton
final class Upstreams {

    private final Map<String, Upstream> byName = new TreeMap<>();

    Upstreams(UpstreamsConfig addresses, RoutingConfig config, Vertx vertx, InstantSource clock, MeterRegistry meters) {
        addresses.byName().forEach((name, address) -> {
            var circuit =
                    new Circuit(config.circuit().failures(), config.circuit().openFor(), clock);
            byName.put(name, new Upstream(name, address.url(), circuit, config, vertx));
            meters.gauge("gateway.circuit.open", Tags.of("upstream", name), circuit, open -> open.isOpen() ? 1 : 0);
        });
    }

    Optional<Upstream> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Collection<Upstream> list() {
        return byName.values();
    }
}
