package cn.hengjian.deploy.systemtests;

import cn.hengjian.deploy.local.SuiteConfig;
import cn.hengjian.deploy.local.SuitePort;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The packaged gateway as a process of its own with a small heap, before one service that streams what it is asked for.
 * Only paths that need no token are used, so there is no realm.
 */
final class LoneGateway implements AutoCloseable {

    /** What it can be asked for without a token: the description is as long as the test wants. */
    static final String DOWNLOAD = "/api/assessment/v1/openapi";

    /** Where anybody may send something. */
    static final String UPLOAD = "/api/assessment/v1/ballots/x/casts";

    private static final int BLOCK = 64 * 1024;

    /** Bytes of the next download. */
    final AtomicLong length = new AtomicLong();

    private final HttpServer service;
    private final Process process;
    private final int port;

    private LoneGateway(HttpServer service, Process process, int port) {
        this.service = service;
        this.process = process;
        this.port = port;
    }

    static LoneGateway start(String name) throws IOException {
        var config = SuiteConfig.forTests(Path.of("target", name).toAbsolutePath());
        Files.createDirectories(config.data());
        var service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        var log = config.data().resolve("gateway.log").toFile();
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        config.root()
                                .resolve("gateway/target/quarkus-app/quarkus-run.jar")
                                .toString()))
                .redirectErrorStream(true)
                .redirectOutput(log);
        var environment = builder.environment();
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(config.port(SuitePort.GATEWAY)));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(config.port(SuitePort.GATEWAY_MANAGEMENT)));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", "http://127.0.0.1:1/realms/none");
        environment.put("QUARKUS_SHUTDOWN_TIMEOUT", "60s");
        environment.put("GATEWAY_SESSION_ENABLED", "false");
        environment.put(
                "GATEWAY_ASSESSMENT_URL",
                "http://127.0.0.1:" + service.getAddress().getPort());
        environment.put("GATEWAY_ROUTING_MAX_BODY", "2G");
        environment.put("GATEWAY_ROUTING_MAX_STRANGER_BODY", "2G");
        environment.put("GATEWAY_ROUTING_CONNECTIONS", "64");
        environment.put("GATEWAY_CONNECTIONS_MOST_OF_ADDRESS", "12000");
        environment.put("GATEWAY_LIMITS_ADDRESS_RATE", "1000000");
        environment.put("GATEWAY_LIMITS_ADDRESS_BURST", "1000000");
        var gateway = new LoneGateway(service, builder.start(), config.port(SuitePort.GATEWAY));
        service.createContext("/", gateway::serve);
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.start();
        Waiting.until("the gateway listens: " + log, gateway::listens);
        return gateway;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("POST")) {
                var received = 0L;
                var block = new byte[BLOCK];
                for (var read = 0; read >= 0; read = exchange.getRequestBody().read(block)) {
                    received += read;
                }
                var answer = Long.toString(received).getBytes(StandardCharsets.US_ASCII);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                return;
            }
            var left = length.get();
            exchange.sendResponseHeaders(200, left);
            var block = new byte[BLOCK];
            while (left > 0) {
                var part = (int) Math.min(block.length, left);
                exchange.getResponseBody().write(block, 0, part);
                left -= part;
            }
        }
    }

    /** A connection to it. */
    Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(120_000);
        return socket;
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the gateway ended with " + process.exitValue());
        }
        try (var socket = connect()) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Bytes that it holds in memory. */
    long resident() {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** Tells it to stop, and does not wait. */
    void terminate() {
        process.destroy();
    }

    /** How it ended. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            throw new AssertionError("the gateway does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        service.stop(0);
    }
}
