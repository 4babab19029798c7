package cn.hengjian.deploy.systemtests.bench;

import cn.hengjian.deploy.local.process.ChildProcess;
import cn.hengjian.deploy.local.process.Command;
import cn.hengjian.deploy.local.process.Lifetime;
import cn.hengjian.deploy.local.process.PidFile;
import cn.hengjian.deploy.local.process.StopSignal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A process on a core of its own that answers on a port. */
record Contender(String name, int port, ChildProcess process) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final double TICKS_PER_SECOND = 100;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    /** Starts it and waits until it answers with 200. */
    static Contender start(String name, int port, String core, Command command, String path, String token)
            throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of("taskset", "-c", core));
        line.addAll(command.line());
        var folder = command.folder();
        var pinned = new Command(line, folder, command.environment());
        var process = ChildProcess.start(
                pinned,
                folder.resolve(name + ".log"),
                new PidFile(folder.resolve(name + ".pid")),
                Lifetime.WITH_THIS_JVM);
        var contender = new Contender(name, port, process);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (contender.ask(path, token) != 200) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new IllegalStateException(name + " does not answer; see " + folder);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return contender;
    }

    /** The status of one request; 0 if there is no answer. */
    int ask(String path, String token) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .header("Authorization", "Bearer " + token)
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException _) {
            return 0;
        }
    }

    /** Seconds of processor time taken so far, in user and in system mode. */
    double processorTime() throws IOException {
        var stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) / TICKS_PER_SECOND;
    }

    @Override
    public void close() {
        process.stop(StopSignal.TERMINATE, Duration.ofSeconds(5));
    }
}
