package cn.hengjian.gateway.neighbours;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Services behind the gateway: one that behaves, and one for each way not to. */
public final class Services {

    private static final Buffer BLOCK = Buffer.buffer(new byte[64 * 1024]);

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer good;
    private final HttpServer frail;
    private final NetServer garbage;
    private final NetServer resetting;

    /** Two instances of one service. */
    public final List<Twin> twins = List.of(new Twin(vertx), new Twin(vertx));

    /** Targets of all requests that the good service has received. */
    public final Queue<String> asked = new ConcurrentLinkedQueue<>();

    /** Bytes of request bodies that the good service has received. */
    public final AtomicLong received = new AtomicLong();

    /** Bytes of the answer that the good service could hand to its connection. */
    public final AtomicLong written = new AtomicLong();

    /** Requests of which the good service learnt that they were given up. */
    public final AtomicInteger givenUp = new AtomicInteger();

    /** Requests that the good service has received and will never answer. */
    public final AtomicInteger hanging = new AtomicInteger();

    /** Requests that the frail service has received. */
    public final AtomicInteger frailAsked = new AtomicInteger();

    /** Whether the frail service answers or hangs. */
    public final AtomicBoolean frailAnswers = new AtomicBoolean();

    private volatile HttpServerRequest held;

    Services() {
        good = await(vertx.createHttpServer().requestHandler(this::serve).listen(0, "localhost"));
        frail = await(vertx.createHttpServer()
                .requestHandler(request -> {
                    frailAsked.incrementAndGet();
                    if (frailAnswers.get()) {
                        request.response().end("ok");
                    }
                })
                .listen(0, "localhost"));
        garbage = await(vertx.createNetServer()
                .connectHandler(socket -> socket.handler(_ -> socket.end(Buffer.buffer("what is HTTP?\r\n\r\n"))))
                .listen(0, "localhost"));
        resetting = await(vertx.createNetServer()
                .connectHandler(socket -> socket.handler(_ -> socket.close()))
                .listen(0, "localhost"));
    }

    String goodUrl() {
        return "http://localhost:" + good.actualPort();
    }

    String frailUrl() {
        return "http://localhost:" + frail.actualPort();
    }

    String garbageUrl() {
        return "http://localhost:" + garbage.actualPort();
    }

    String resettingUrl() {
        return "http://localhost:" + resetting.actualPort();
    }

    static String closedUrl() {
        try (var socket = new ServerSocket(0)) {
            return "http://localhost:" + socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Lets the good service read the body of the upload it holds back. */
    public void releaseUpload() {
        vertx.runOnContext(_ -> held.resume());
    }

    void stop() {
        await(vertx.close());
    }

    private void serve(HttpServerRequest request) {
        var response = request.response();
        var path = request.path();
        asked.add(request.uri());
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "upload" -> receive(request);
            case "upload-held" -> {
                receive(request);
                held = request.pause();
            }
            case "download" -> send(response, Long.parseLong(request.getParam("bytes")));
            case "hang" -> {
                hanging.incrementAndGet();
                response.exceptionHandler(_ -> givenUp.incrementAndGet());
            }
            case "typed" -> {
                request.params().forEach(field -> {
                    if (!field.getKey().equals("bytes")) {
                        response.putHeader(field.getKey(), field.getValue());
                    }
                });
                response.setStatusCode(request.params().contains("Content-Range") ? 206 : 200)
                        .end("a".repeat(Integer.parseInt(request.getParam("bytes"))));
            }
            case "conditional" -> {
                var unchanged = "\"7\"".equals(request.getHeader("If-None-Match"));
                var stale = request.headers().contains("If-Match") && !"\"7\"".equals(request.getHeader("If-Match"));
                response.setStatusCode(unchanged ? 304 : stale ? 412 : 200)
                        .putHeader("ETag", "\"7\"")
                        .putHeader("Content-Type", "application/json")
                        .end(unchanged ? "" : "a".repeat(5000));
            }
            case "half" -> response.putHeader("Content-Length", "10").write("half");
            case "created" ->
                response.setStatusCode(201)
                        .putHeader("Location", goodUrl() + "/api/personnel/v1/units/1")
                        .end();
            case "empty" -> response.setStatusCode(204).end();
            case "unchanged" ->
                response.setStatusCode(304).putHeader("ETag", "\"7\"").end();
            case "forbidden" ->
                response.setStatusCode(403)
                        .putHeader("Content-Type", "application/problem+json")
                        .end("{\"type\":\"/problems/forbidden\",\"status\":403}");
            case "talkative" ->
                response.putHeader("Server", "secret/1.0")
                        .putHeader("X-Powered-By", "secret")
                        .putHeader("Set-Cookie", "a=b")
                        .putHeader("Connection", "X-Inner")
                        .putHeader("X-Inner", "hop")
                        .putHeader("Access-Control-Allow-Origin", "*")
                        .putHeader("Date", "not a date")
                        .putHeader("ETag", "\"3\"")
                        .end("ok");
            default -> response.putHeader("Content-Type", "application/json").end(echo(request));
        }
    }

    private static Buffer echo(HttpServerRequest request) {
        var headers = new JsonObject();
        request.headers().forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return new JsonObject()
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("headers", headers)
                .toBuffer();
    }

    private void receive(HttpServerRequest request) {
        var digest = sha256();
        var bytes = new AtomicLong();
        request.handler(chunk -> {
            digest.update(chunk.getBytes());
            bytes.addAndGet(chunk.length());
            received.addAndGet(chunk.length());
        });
        request.exceptionHandler(_ -> givenUp.incrementAndGet());
        request.endHandler(_ -> request.response()
                .end(new JsonObject()
                        .put("bytes", bytes.get())
                        .put("sha256", HexFormat.of().formatHex(digest.digest()))
                        .toBuffer()));
    }

    private void send(HttpServerResponse response, long bytes) {
        response.setChunked(true);
        response.exceptionHandler(_ -> givenUp.incrementAndGet());
        sendRest(response, new AtomicLong(bytes));
    }

    private void sendRest(HttpServerResponse response, AtomicLong left) {
        while (left.get() > 0 && !response.writeQueueFull()) {
            var part = BLOCK.slice(0, (int) Math.min(BLOCK.length(), left.get()));
            left.addAndGet(-part.length());
            written.addAndGet(part.length());
            response.write(part);
        }
        if (left.get() == 0) {
            response.end();
        } else {
            response.drainHandler(_ -> sendRest(response, left));
        }
    }

    /** A fresh SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
