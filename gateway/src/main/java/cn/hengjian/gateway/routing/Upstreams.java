package cn.hengjian.gateway.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
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
            var instances = new ArrayList<Instance>();
            for (var url : address.url()) {
                var circuit = new Circuit(
                        config.circuit().failures(), config.circuit().openFor(), clock);
                var tags = Tags.of("upstream", name, "instance", Integer.toString(instances.size()));
                meters.gauge("gateway.circuit.open", tags, circuit, open -> open.isOpen() ? 1 : 0);
                instances.add(new Instance(name, url, circuit, config, vertx));
            }
            byName.put(name, new Upstream(name, instances, config.publishedOnly() ? PublishedPaths.find(name) : null));
        });
    }

    Optional<Upstream> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Collection<Upstream> list() {
        return byName.values();
    }
}
