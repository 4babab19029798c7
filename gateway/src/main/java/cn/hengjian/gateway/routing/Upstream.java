package cn.hengjian.gateway.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One service behind the gateway: the instances that serve it, any of which may be asked. */
final class Upstream {

    private final String name;
    private final List<Instance> instances;
    private final @Nullable PublishedPaths published;
    private final AtomicInteger turn = new AtomicInteger();

    Upstream(String name, List<Instance> instances, @Nullable PublishedPaths published) {
        this.name = name;
        this.published = published;
        this.instances = List.copyOf(instances);
    }

    String name() {
        return name;
    }

    /** What the service publishes; null if everything below its version may be reached. */
    @Nullable
    PublishedPaths published() {
        return published;
    }

    List<Instance> instances() {
        return instances;
    }

    /** The instance to ask: the one with the fewest requests under way, in turn if several have as few. */
    Optional<Instance> choose() {
        return choose(null);
    }

    /** The instance to ask after one that failed. */
    Optional<Instance> chooseOther(Instance failed) {
        return choose(failed);
    }

    /** How long a client should wait if there is none to be chosen. */
    Duration retryAfter() {
        return instances.stream()
                .map(instance -> instance.circuit().retryAfter())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Optional<Instance> choose(@Nullable Instance failed) {
        if (instances.size() == 1) {
            var only = instances.getFirst();
            return only == failed || !only.circuit().mayPass() ? Optional.empty() : Optional.of(only.taken());
        }
        var candidates = inTurn();
        candidates.remove(failed);
        candidates.sort(Comparator.comparingInt(Instance::outstanding));
        var well = candidates.stream()
                .filter(instance -> !instance.circuit().isOpen())
                .findFirst();
        if (well.isPresent()) {
            // With another to ask, no caller has to try whether an instance is well again.
            candidates.stream()
                    .filter(instance ->
                            instance.circuit().isOpen() && instance.circuit().mayPass())
                    .forEach(Instance::prove);
            return well.map(Instance::taken);
        }
        return candidates.stream()
                .filter(instance -> instance.circuit().mayPass())
                .findFirst()
                .map(Instance::taken);
    }

    private List<Instance> inTurn() {
        var first = Math.floorMod(turn.getAndIncrement(), instances.size());
        var rotated = new ArrayList<>(instances.subList(first, instances.size()));
        rotated.addAll(instances.subList(0, first));
        return rotated;
    }
}
