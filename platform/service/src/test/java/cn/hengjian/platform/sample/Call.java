package cn.hengjian.platform.sample;

import cn.hengjian.platform.testing.TestIssuer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A request to the sample service, byte for byte as written. */
public final class Call {

    public static final String ROOT = "/api/sample/v1";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<String> headers = new ArrayList<>();

    private Call() {}

    public static Call anonymous() {
        return new Call().with("Accept-Language", "en");
    }

    public static Call as(String token) {
        return anonymous().with("Authorization", "Bearer " + token);
    }

    /** By a person with a role for the whole county. */
    public static Call by(String role) {
        return as(TestIssuer.token("test." + role, role));
    }

    public static Call organisation() {
        return by("organisation");
    }

    public Call with(String header, String value) {
        headers.add(header);
        headers.add(value);
        return this;
    }

    /** In Chinese instead of English. */
    public Call inChinese() {
        headers.set(headers.indexOf("Accept-Language") + 1, "zh-CN");
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    public Answer post(String path, String json) {
        return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public Answer post(String path, String mediaType, byte[] body) {
        return with("Content-Type", mediaType).send("POST", path, BodyPublishers.ofByteArray(body));
    }

    public Answer patch(String path, String json) {
        return with("Content-Type", "application/merge-patch+json").send("PATCH", path, BodyPublishers.ofString(json));
    }

    public Answer send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port
                        + (path.startsWith("//") ? path.substring(1) : ROOT + path)))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new AssertionError("no answer to " + method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
