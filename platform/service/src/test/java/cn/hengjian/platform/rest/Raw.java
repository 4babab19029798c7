package cn.hengjian.platform.rest;

import cn.hengjian.platform.testing.TestIssuer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Requests that no decent client would send. */
final class Raw {

    private static final Pattern TITLE = Pattern.compile("\"title\":\"([^\"]*)\"");

    private Raw() {}

    /** The whole answer, status line, headers and body. */
    static String get(String target, String... headers) {
        return send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + TestIssuer.token("test.organisation", "organisation") + "\r\n"
                + String.join("\r\n", headers) + (headers.length == 0 ? "" : "\r\n") + "\r\n");
    }

    static String send(String request) {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String titleOf(String answer) {
        var matcher = TITLE.matcher(answer);
        return matcher.find() ? matcher.group(1) : answer;
    }
}
