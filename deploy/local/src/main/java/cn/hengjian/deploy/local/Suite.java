package cn.hengjian.deploy.local;

import cn.hengjian.deploy.local.process.PidFile;
import cn.hengjian.deploy.local.process.StartFailure;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** All parts together: started as early as what they need is there, kept running, and stopped in order. */
public final class Suite implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Whoever needs another goes before it; those of one row stop together. */
    private static final List<List<String>> STOP_ORDER = List.of(
            List.of("gateway", "connect"),
            List.of("personnel", "assessment", "supervision", "keycloak"),
            List.of("kafka", "postgres"));

    /** A part, the parts that must be ready before it starts, and what is done once it is ready itself. */
    private record Step(Part part, Set<String> needs, Runnable whenReady) {
        Step(Part part, String... needs) {
            this(part, Set.of(needs), () -> {});
        }
    }

    private final SuiteConfig config;
    private final Secrets secrets;
    private final Consumer<String> progress;
    private final long began = System.nanoTime();
    private final LinkedHashMap<String, Step> steps = new LinkedHashMap<>();
    private final List<Supervisor> supervisors = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Describes a suite; nothing is started yet.
     *
     * @param progress takes one line for each thing a person who waits wants to know
     */
    public Suite(SuiteConfig config, Consumer<String> progress) {
        this.config = config;
        this.progress = progress;
        requireSecretsOfTheData(config);
        this.secrets = Secrets.open(config.secretsFile());
        var postgres = new PostgresPart(config, secrets);
        var kafka = new KafkaPart(config);
        add(new Step(postgres, Set.of(), () -> createDatabases(postgres.server())));
        add(new Step(kafka, Set.of(), () -> kafka.server().ensureTopics(kafka.topics())));
        add(new Step(new KeycloakPart(config, secrets), "postgres"));
        for (var service : BusinessService.values()) {
            add(new Step(new ServicePart(service, config, secrets), "postgres", "kafka"));
        }
        add(new Step(new GatewayPart(config, secrets)));
        // The services make the publications and slots that the connectors read.
        add(new Step(new ConnectPart(config, secrets), "kafka", "personnel", "assessment", "supervision"));
    }

    public SuiteConfig config() {
        return config;
    }

    public Secrets secrets() {
        return secrets;
    }

    /** The parts in the order in which they are described to people. */
    public List<Part> parts() {
        return steps.values().stream().map(Step::part).toList();
    }

    /** The part of that name, as in {@code personnel} or {@code postgres}. */
    public Part part(String name) {
        var step = steps.get(name);
        if (step == null) {
            throw new StartFailure(
                    "there is no part '" + name + "': choose one of " + String.join(", ", steps.keySet()));
        }
        return step.part();
    }

    public List<DemoUser> listDemoUsers() {
        return ((KeycloakPart) part("keycloak")).listDemoUsers();
    }

    /** Starts all parts and returns when all are ready; on a failure, what was started is stopped again. */
    public void start() {
        start(steps.keySet());
    }

    /** Starts some of the parts; what they need beyond these must not matter to the caller. */
    public void start(Set<String> names) {
        stopRemains();
        var chosen = names.stream().map(this::part).toList();
        chosen.forEach(Part::requireFreePorts);
        var ready = new LinkedHashMap<String, CompletableFuture<Void>>();
        var failure = new CompletableFuture<Void>();
        for (var step : steps.values()) {
            if (chosen.contains(step.part())) {
                var needs = step.needs().stream()
                        .filter(ready::containsKey)
                        .map(ready::get)
                        .toArray(CompletableFuture<?>[]::new);
                var bringUp = CompletableFuture.allOf(needs).thenRunAsync(() -> bringUp(step), threads);
                ready.put(step.part().name(), bringUp);
                bringUp.exceptionally(cause -> {
                    failure.completeExceptionally(cause);
                    throw new CompletionException(cause);
                });
            }
        }
        try {
            var all = CompletableFuture.allOf(ready.values().toArray(CompletableFuture<?>[]::new));
            CompletableFuture.anyOf(all, failure).join();
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof StartFailure known ? known : e;
        }
    }

    /** Stops in the reverse of the order of start, so that nobody loses what it still needs. */
    @Override
    public void close() {
        synchronized (supervisors) {
            supervisors.forEach(Supervisor::end);
        }
        // All parts of a row, running or not: one that is only about to start must not come up any more.
        STOP_ORDER.forEach(names -> together(names.stream().map(this::part).toList(), Part::close));
    }

    /** Ends what a launcher that was killed has left behind. */
    public void stopRemains() {
        var remains = parts().stream().filter(Part::isAlive).toList();
        if (!remains.isEmpty()) {
            progress.accept("%s  stopping what an earlier start left behind: %s"
                    .formatted(
                            elapsed(),
                            String.join(", ", remains.stream().map(Part::name).toList())));
            STOP_ORDER.forEach(names -> together(
                    remains.stream().filter(part -> names.contains(part.name())).toList(), Part::stop));
        }
    }

    /** Stops a part that another launcher keeps running; it comes back when the holder ends. */
    public void pause(String name, ProcessHandle holder) {
        var paused = part(name);
        new PidFile(Supervisor.pauseFile(config, name)).write(holder);
        paused.stop();
    }

    /** Seconds since this suite was described. */
    public String elapsed() {
        return "%6.1f s".formatted((System.nanoTime() - began) / 1e9);
    }

    private void add(Step step) {
        steps.put(step.part().name(), step);
    }

    private void bringUp(Step step) {
        long start = System.nanoTime();
        var part = step.part();
        part.startAndAwaitReady(PATIENCE);
        step.whenReady().run();
        progress.accept(
                "%s  %-12s ready after %.1f s".formatted(elapsed(), part.name(), (System.nanoTime() - start) / 1e9));
        var supervisor = new Supervisor(part, config, progress);
        synchronized (supervisors) {
            supervisors.add(supervisor);
        }
        supervisor.begin();
    }

    private void createDatabases(PostgresServer server) {
        for (var service : BusinessService.values()) {
            server.ensureDatabase(service.id(), secrets.databasePassword(service.id()));
        }
        server.ensureDatabase("keycloak", secrets.databasePassword("keycloak"));
    }

    private void together(List<Part> parts, Consumer<Part> action) {
        CompletableFuture.allOf(parts.stream()
                        .map(part -> CompletableFuture.runAsync(() -> action.accept(part), threads))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private static void requireSecretsOfTheData(SuiteConfig config) {
        if (!Files.exists(config.secretsFile())
                && Files.isDirectory(config.data().resolve("postgres"))) {
            throw new StartFailure("%s is missing, without which the data in %s cannot be read: restore it, or start"
                            .formatted(config.secretsFile(), config.data())
                    + " over with ./hengjian up --fresh");
        }
    }
}
