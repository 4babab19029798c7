package cn.hengjian.gateway.admission;

import cn.hengjian.gateway.problems.Refusal;
import cn.hengjian.platform.problem.HttpProblem;
import cn.hengjian.platform.problem.Text;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether the gateway has been told to stop. It then finishes what it has begun and takes nothing new. The framework
 * tells of a shutdown only when what has begun is finished, so this listens to the JVM.
 */
@Singleton
final class Closing {

    private static final Duration RESTART = Duration.ofSeconds(5);

    private volatile boolean begun;

    void listen(@Observes StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("closing").unstarted(() -> begun = true));
    }

    /** The refusal of a request that comes too late. */
    Optional<Refusal> refusal() {
        return begun
                ? Optional.of(new Refusal(
                                HttpProblem.UNAVAILABLE,
                                new Text("网关正在停止，请稍后再试。", "The gateway is being stopped; try again later."))
                        .retryAfter(RESTART))
                : Optional.empty();
    }
}
