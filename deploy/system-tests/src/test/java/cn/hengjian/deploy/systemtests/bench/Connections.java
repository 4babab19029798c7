package cn.hengjian.deploy.systemtests.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Sends requests that are written out already, each once, over some connections that stay open. */
final class Connections {

    private static final String LENGTH = "content-length:";

    private Connections() {}

    /**
     * Fails if one is answered by another status.
     *
     * @return requests a second
     */
    static double send(int port, List<byte[]> requests, int connections, int status)
            throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        Callable<Boolean> client = () -> {
            try (var socket = new Socket("localhost", port)) {
                socket.setTcpNoDelay(true);
                var in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
                var out = socket.getOutputStream();
                for (int i = next.getAndIncrement(); i < requests.size(); i = next.getAndIncrement()) {
                    out.write(requests.get(i));
                    answer(in, status);
                }
            }
            return true;
        };
        try (var pool = Executors.newFixedThreadPool(connections)) {
            long begun = System.nanoTime();
            for (var done : pool.invokeAll(
                    IntStream.range(0, connections).mapToObj(_ -> client).toList())) {
                done.get();
            }
            return requests.size() / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private static void answer(InputStream in, int status) throws IOException {
        var first = line(in);
        int length = 0;
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).strip());
            }
        }
        var body = in.readNBytes(length);
        if (!first.startsWith("HTTP/1.1 " + status)) {
            throw new IllegalStateException(first + " " + new String(body, StandardCharsets.UTF_8));
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
