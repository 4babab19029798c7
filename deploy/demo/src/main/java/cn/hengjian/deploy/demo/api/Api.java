package cn.hengjian.deploy.demo.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The public API at the gateway. Waits when it is told to slow down; everything else is the caller's to judge. */
public final class Api {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int ACCEPTED = 202;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int ATTEMPTS = 5;
    private static final int PAGE = 200;

    private final HttpClient http;
    private final URI gateway;
    private final Tokens tokens;
    private final ObjectMapper json = new ObjectMapper();

    Api(HttpClient http, URI gateway, Tokens tokens) {
        this.http = http;
        this.gateway = gateway;
        this.tokens = tokens;
    }

    /** A client of the suite that the settings name. */
    public static Api at(Settings settings) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        return new Api(http, settings.gateway(), new Tokens(http, settings, InstantSource.system()));
    }

    public URI gateway() {
        return gateway;
    }

    public Reply get(Caller caller, String path) {
        return send(caller, "GET", path, HttpRequest.newBuilder().GET());
    }

    /** Sends a command once, however often the line breaks; a null body sends none. */
    public Reply post(Caller caller, String path, @Nullable Object body) {
        var request = HttpRequest.newBuilder()
                .header("Idempotency-Key", UUID.randomUUID().toString());
        if (body == null) {
            request.POST(HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json");
            request.POST(HttpRequest.BodyPublishers.ofString(write(body)));
        }
        return send(caller, "POST", path, request);
    }

    public Reply upload(Caller caller, String path, String mediaType, Path file) {
        try {
            var request = HttpRequest.newBuilder()
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("Content-Type", mediaType)
                    .POST(HttpRequest.BodyPublishers.ofFile(file));
            return send(caller, "POST", path, request);
        } catch (FileNotFoundException e) {
            throw new ApiFailure("There is no file " + file, e);
        }
    }

    /** Every item of a list, page after page. */
    public List<JsonNode> list(Caller caller, String path) {
        var items = new ArrayList<JsonNode>();
        var joint = path.contains("?") ? "&" : "?";
        var page = get(caller, path + joint + "limit=" + PAGE).require();
        while (true) {
            page.path("items").forEach(items::add);
            var next = page.path("next").asText("");
            if (next.isEmpty()) {
                return List.copyOf(items);
            }
            page = get(caller, path + joint + "limit=" + PAGE + "&cursor=" + encode(next))
                    .require();
        }
    }

    /** Waits for the job that a reply started, telling of each change, and gives its last view. */
    public Job await(Caller caller, Reply started, Duration limit, Consumer<Job> progress) {
        var first = Job.of(started.require());
        var path = started.location()
                .map(this::path)
                .orElseThrow(() -> new ApiFailure(started.request() + " started a job without a Location"));
        var patience = new Patience(limit);
        for (var job = first; ; ) {
            progress.accept(job);
            if (job.ended()) {
                return job;
            }
            patience.pause("the job at " + path);
            job = Job.of(get(caller, path).require());
        }
    }

    /** The end of something that may be done at once or by a job: waits for the job, which must succeed. */
    public JsonNode settle(Caller caller, Reply reply, Duration limit) {
        var view = reply.require();
        if (reply.status() != ACCEPTED) {
            return view;
        }
        var job = await(caller, reply, limit, _ -> {});
        if (!job.succeeded()) {
            throw new ApiFailure("%s failed. %s".formatted(reply.request(), job.problem()));
        }
        return job.view();
    }

    /** A query value, encoded. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Links may be absolute or not; the gateway's own address is the one that is open to us. */
    public String path(String link) {
        var uri = URI.create(link);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private Reply send(Caller caller, String method, String path, HttpRequest.Builder request) {
        var target = URI.create(gateway + path);
        request.uri(target)
                .timeout(TIMEOUT)
                .setHeader("Accept", "application/json, application/problem+json")
                .setHeader("Accept-Language", "en");
        try {
            for (var attempt = 1; ; attempt++) {
                if (!(caller instanceof Caller.Stranger)) {
                    request.setHeader("Authorization", "Bearer " + tokens.of(caller));
                }
                var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (response.statusCode() != TOO_MANY_REQUESTS || attempt == ATTEMPTS) {
                    return reply(method + " " + path, response);
                }
                Thread.sleep(retryAfter(response));
            }
        } catch (ConnectException e) {
            throw new ApiFailure(
                    "Nothing answers at %s. Is the suite running? ./hengjian status tells.".formatted(gateway), e);
        } catch (IOException e) {
            throw new ApiFailure("%s %s broke off: %s".formatted(method, path, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiFailure("Interrupted during %s %s".formatted(method, path), e);
        }
    }

    private static Duration retryAfter(HttpResponse<String> response) {
        var seconds = response.headers().firstValue("Retry-After").orElse("1");
        var pause = seconds.matches("\\d{1,5}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ofSeconds(1);
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private Reply reply(String request, HttpResponse<String> response) throws JsonProcessingException {
        var type = response.headers().firstValue("Content-Type").orElse("");
        var body = type.contains("json") && !response.body().isEmpty()
                ? json.readTree(response.body())
                : MissingNode.getInstance();
        return new Reply(request, response.statusCode(), response.headers().firstValue("Location"), body);
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a body", e);
        }
    }
}
