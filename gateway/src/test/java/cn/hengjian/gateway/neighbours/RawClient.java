package cn.hengjian.gateway.neighbours;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** A client that sends bytes as they are, because a proper one refuses to be rude. */
public final class RawClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");

    private final Socket socket;
    private int announced;

    public RawClient() {
        this(PATIENCE);
    }

    /**
     * Connects.
     *
     * @param patience how long to wait for each part of an answer
     */
    public RawClient(Duration patience) {
        try {
            socket = new Socket("localhost", RestAssured.port);
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The answer to a GET of this target, exactly as written. */
    public static String get(String target) {
        return exchange("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    /** The answer to this request; the request must ask to close the connection. */
    public static String exchange(String request) {
        try (var client = new RawClient()) {
            return client.send(request).readAll();
        }
    }

    /** Sends these characters as ISO 8859-1. */
    public RawClient send(String text) {
        try {
            out().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Everything up to the end of the connection. */
    public String readAll() {
        var all = new ByteArrayOutputStream();
        try {
            in().transferTo(all);
        } catch (IOException reset) {
            // What came before a reset is what the client knows.
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /** The status line and header fields of the next answer. */
    public String readHead() {
        var head = new StringBuilder();
        try {
            while (head.indexOf("\r\n\r\n") < 0) {
                var next = in().read();
                if (next < 0) {
                    break;
                }
                head.append((char) next);
            }
            var length = LENGTH.matcher(head);
            announced = length.find() ? Integer.parseInt(length.group(1)) : 0;
            return head.toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The content of an answer whose head has just been read, if that told its length. */
    public String readBody() {
        try {
            return new String(in().readNBytes(announced), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    public InputStream in() throws IOException {
        return socket.getInputStream();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
