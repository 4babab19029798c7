package cn.hengjian.deploy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Streams, crowds and idlers leave the memory of the gateway as it is. Its heap is 96 MB at most. */
@Order(1)
class GatewayLoadTest {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long GIGABYTE = 1024 * MEGABYTE;
    private static final long FLAT = 64 * MEGABYTE;
    private static final int IDLERS = 10_000;
    private static final int CLIENTS = 1_000;
    private static final int REQUESTS_EACH = 20;

    private static LoneGateway gateway;

    @BeforeAll
    static void warm() throws Exception {
        gateway = LoneGateway.start("load");
        download(100 * MEGABYTE);
        upload(100 * MEGABYTE);
        crowd();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void streamsADownloadOfAGigabyte() throws Exception {
        var before = gateway.resident();

        download(GIGABYTE);

        requireFlat("a download of 1 GB", before, FLAT);
    }

    @Test
    void streamsAnUploadOfAGigabyte() throws Exception {
        var before = gateway.resident();

        upload(GIGABYTE);

        requireFlat("an upload of 1 GB", before, FLAT);
    }

    @Test
    void servesAThousandClientsAtOnce() throws Exception {
        var before = gateway.resident();

        crowd();

        requireFlat("1 000 clients at once", before, FLAT);
    }

    @Test
    void holdsTenThousandIdleConnectionsAndServesOthers() throws Exception {
        var idlers = new ArrayList<Socket>();
        var number = Math.min(IDLERS, openFilesAllowed() - 2_000);
        var before = gateway.resident();
        gateway.length.set(1);
        try {
            for (var idler = 0; idler < number; idler++) {
                var socket = gateway.connect();
                idlers.add(socket);
                get(socket);
            }
            crowd();
            for (var idler : idlers) {
                get(idler);
            }

            requireFlat(number + " idle connections", before, number * 12L * 1024);
        } finally {
            for (var idler : idlers) {
                idler.close();
            }
        }
    }

    private static void crowd() throws Exception {
        gateway.length.set(1024);
        var ready = new CountDownLatch(CLIENTS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clients = new ArrayList<Future<?>>();
            for (var client = 0; client < CLIENTS; client++) {
                clients.add(threads.submit(() -> {
                    try (var socket = gateway.connect()) {
                        ready.countDown();
                        ready.await();
                        for (var request = 0; request < REQUESTS_EACH; request++) {
                            get(socket);
                        }
                    }
                    return null;
                }));
            }
            for (var client : clients) {
                client.get();
            }
        }
    }

    private static void download(long bytes) throws IOException {
        gateway.length.set(bytes);
        try (var socket = gateway.connect()) {
            assertThat(get(socket)).isEqualTo(bytes);
        }
    }

    private static void upload(long bytes) throws IOException {
        var block = new byte[(int) MEGABYTE];
        try (var socket = gateway.connect()) {
            send(socket, "POST " + LoneGateway.UPLOAD + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + bytes);
            for (var sent = 0L; sent < bytes; sent += block.length) {
                socket.getOutputStream().write(block);
            }
            var in = new BufferedInputStream(socket.getInputStream());
            var length = head(in);
            assertThat(new String(in.readNBytes((int) length), StandardCharsets.US_ASCII))
                    .isEqualTo(Long.toString(bytes));
        }
    }

    /** One request on a connection that stays open; answers how long the content was. */
    private static long get(Socket socket) throws IOException {
        send(socket, "GET " + LoneGateway.DOWNLOAD + " HTTP/1.1\r\nHost: localhost");
        var in = new BufferedInputStream(socket.getInputStream());
        var length = head(in);
        in.skipNBytes(length);
        return length;
    }

    private static void send(Socket socket, String head) throws IOException {
        socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads the head of an answer, which must be a good one; answers the length of its content. */
    private static long head(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = in.read();
            assertThat(next).as("the answer goes on after " + head).isNotNegative();
            head.append((char) next);
        }
        assertThat(head).startsWith("HTTP/1.1 200 ");
        return head.toString()
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToLong(line ->
                        Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElseThrow();
    }

    private static void requireFlat(String what, long before, long growth) {
        var after = gateway.resident();
        System.out.printf(
                "memory of the gateway, %s: %d MB, before %d MB%n", what, after / MEGABYTE, before / MEGABYTE);
        assertThat(after - before).as(what).isLessThan(growth);
    }

    /** The JVM raises its soft limit to the hard one by itself, in the gateway as in here. */
    private static int openFilesAllowed() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/limits"))) {
            var words = lines.filter(line -> line.startsWith("Max open files"))
                    .findFirst()
                    .orElseThrow()
                    .split("\\s+", -1);
            return words[4].equals("unlimited") ? Integer.MAX_VALUE : Integer.parseInt(words[4]);
        }
    }
}
