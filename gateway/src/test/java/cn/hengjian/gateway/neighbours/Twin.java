package cn.hengjian.gateway.neighbours;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** An instance of a service that can be killed and started again, and can do what it should not. */
public final class Twin {

    /** What it does with requests. */
    public enum Mood {
        ANSWERS,
        HANGS,
        BREAKS_OFF
    }

    /** Methods of the requests received, without the gateway's own. */
    public final Queue<String> asked = new ConcurrentLinkedQueue<>();

    /** Connections that were opened to it. */
    public final AtomicInteger connections = new AtomicInteger();

    private final Vertx vertx;
    private final int port;
    private HttpServer server;
    private volatile Mood mood = Mood.ANSWERS;

    Twin(Vertx vertx) {
        this.vertx = vertx;
        server = listen(0);
        port = server.actualPort();
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** What it does from now on. */
    public void is(Mood newMood) {
        mood = newMood;
    }

    /** Closes its port and all connections. */
    public void kill() {
        await(server.close());
    }

    /** Opens its port again. */
    public void start() {
        server = listen(port);
    }

    private HttpServer listen(int where) {
        return await(vertx.createHttpServer()
                .connectionHandler(_ -> connections.incrementAndGet())
                .requestHandler(this::serve)
                .listen(where, "localhost"));
    }

    private void serve(HttpServerRequest request) {
        if (!request.method().equals(HttpMethod.HEAD)) {
            asked.add(request.method().name());
        }
        switch (mood) {
            case ANSWERS -> request.response().end("ok");
            case HANGS -> {}
            case BREAKS_OFF -> request.connection().close();
        }
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
