package cn.hengjian.deploy.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A gateway that is told to stop finishes what it has begun, both ways, takes nothing new, and then ends. */
@Order(1)
class GatewayShutdownTest {

    private static final int SIZE = 50 * 1024 * 1024;
    private static final int SIGTERM = 128 + 15;

    @Test
    void finishesADownloadAndAnUploadAndTakesNothingNew() throws Exception {
        try (var gateway = LoneGateway.start("shutdown")) {
            gateway.length.set(SIZE);
            try (var download = gateway.connect();
                    var upload = gateway.connect()) {
                download.getOutputStream().write(head("GET " + LoneGateway.DOWNLOAD, ""));
                var answer = new BufferedInputStream(download.getInputStream());
                assertThat(readHead(answer)).startsWith("HTTP/1.1 200 ");
                upload.getOutputStream().write(head("POST " + LoneGateway.UPLOAD, "Content-Length: " + SIZE + "\r\n"));
                upload.getOutputStream().write(new byte[SIZE / 2]);

                gateway.terminate();
                Waiting.until("nothing new is taken", () -> takesNothingNew(gateway));
                upload.getOutputStream().write(new byte[SIZE / 2]);

                assertThat(answer.readNBytes(SIZE)).hasSize(SIZE);
                var received = new BufferedInputStream(upload.getInputStream());
                assertThat(readHead(received)).startsWith("HTTP/1.1 200 ");
                assertThat(new String(received.readNBytes(8), StandardCharsets.US_ASCII))
                        .isEqualTo(Integer.toString(SIZE));
            }
            assertThat(gateway.exitCode()).isEqualTo(SIGTERM);
        }
    }

    private static boolean takesNothingNew(LoneGateway gateway) {
        try (var socket = gateway.connect()) {
            socket.getOutputStream().write(head("HEAD /api/status", ""));
            var answer = readHead(socket.getInputStream());
            return answer.isEmpty() || answer.startsWith("HTTP/1.1 503 ");
        } catch (IOException refused) {
            return true;
        }
    }

    private static byte[] head(String line, String fields) {
        return (line + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** The head of a message; empty at the end of the connection. */
    private static String readHead(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }
}
