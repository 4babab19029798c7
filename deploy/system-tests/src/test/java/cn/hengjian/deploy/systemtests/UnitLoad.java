package cn.hengjian.deploy.systemtests;

import cn.hengjian.deploy.demo.county.County;
import cn.hengjian.deploy.local.Suite;
import cn.hengjian.deploy.local.Tokens;
import cn.hengjian.deploy.local.process.StartFailure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Clients that create units and rename them, and go on through an outage: a request without an answer is sent again, for
 * as long as {@link Waiting} allows. Remembers what was acknowledged.
 */
final class UnitLoad {

    private static final int CLIENTS = 4;
    private static final int RENAMES = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final Suite suite;
    private final long seed;
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final List<Thread> clients = new ArrayList<>();
    private volatile String token;
    private volatile boolean ending;

    UnitLoad(Suite suite, long seed) {
        this.suite = suite;
        this.seed = seed;
        this.token = fetchToken();
        for (int client = 0; client < CLIENTS; client++) {
            int number = client;
            clients.add(Thread.ofVirtual().start(() -> work(number)));
        }
    }

    /** Version acknowledged last, by unit id. */
    Map<String, Long> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** Lets each client finish what it is at, and ends. */
    void end() throws InterruptedException {
        ending = true;
        for (var client : clients) {
            client.join();
        }
        http.close();
    }

    /** Keycloak, too, needs a moment after its database was killed. */
    private String fetchToken() {
        return Waiting.forResult("Keycloak gives a token", () -> {
            try {
                return Optional.of(new Tokens(suite).fetch("org.wang"));
            } catch (StartFailure _) {
                return Optional.empty();
            }
        });
    }

    private void work(int client) {
        var random = new Random(seed * 31 + client);
        for (int i = 0; !ending; i++) {
            var code = "K%d_%d_%d".formatted(seed, client, i);
            var unit = create(code);
            var id = unit.path("id").asText();
            long version = unit.path("version").asLong();
            acknowledged.put(id, version);
            for (int rename = 0; rename < RENAMES; rename++) {
                // The number makes each name another than the one before: the same again would keep the version.
                version = rename(id, version, code + " " + rename + " " + random.nextInt(1_000_000));
                acknowledged.put(id, version);
            }
        }
    }

    private JsonNode create(String code) {
        var body = Map.of("code", code, "name", code, "kind", "INSTITUTION", "parentCode", County.ROOT_CODE);
        return untilAnswered(
                () -> request("/units")
                        .header("Idempotency-Key", "create-" + code)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                JSON.valueToTree(body).toString())),
                201);
    }

    /** A rename whose answer was lost may have happened; reading tells. */
    private long rename(String id, long version, String name) {
        return Waiting.forResult("unit " + id + " is renamed", () -> {
            var answer = send(request("/units/" + id)
                    .header("If-Match", "\"" + version + "\"")
                    .header("Content-Type", "application/merge-patch+json")
                    .method(
                            "PATCH",
                            HttpRequest.BodyPublishers.ofString(
                                    JSON.valueToTree(Map.of("name", name)).toString())));
            if (answer != null && answer.statusCode() == 200) {
                return Optional.of(json(answer).path("version").asLong());
            }
            long now = untilAnswered(() -> request("/units/" + id).GET(), 200)
                    .path("version")
                    .asLong();
            return now > version ? Optional.of(now) : Optional.empty();
        });
    }

    private JsonNode untilAnswered(Supplier<HttpRequest.Builder> request, int status) {
        return Waiting.forResult("a request is answered with " + status, () -> {
            var answer = send(request.get());
            if (answer != null && answer.statusCode() == status) {
                return Optional.of(json(answer));
            }
            if (answer != null && answer.statusCode() == 401) {
                token = fetchToken();
            } else if (answer != null && answer.statusCode() < 500 && answer.statusCode() != 429) {
                throw new AssertionError("refused: " + answer.statusCode() + " " + answer.body());
            }
            return Optional.empty();
        });
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(suite.config().gatewayUrl() + "/api/personnel/v1" + path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException _) {
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
