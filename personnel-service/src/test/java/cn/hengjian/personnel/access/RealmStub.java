package cn.hengjian.personnel.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The part of Keycloak's administration interface that grants need; the real one is asked by the system tests. */
public final class RealmStub {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADMIN = "/admin/realms/hengjian";
    private static final Set<String> ROLES = Set.of(
            "organisation", "hr-bureau", "unit-leader", "unit-hr", "system-admin", "security-admin", "audit-admin");

    private final HttpServer server;
    private final Map<String, Account> accounts = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile int failWith;

    private record Account(String username, Set<String> roles, List<String> units, Set<String> others) {}

    RealmStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/realms/hengjian";
    }

    void stop() {
        server.stop(0);
    }

    /** An account with these roles; its subject is that of tests' tokens. */
    public void has(String username, String... roles) {
        accounts.put(
                "subject-of-" + username,
                new Account(username, new TreeSet<>(Set.of(roles)), new ArrayList<>(), Set.of("kept")));
    }

    public void forgets(String username) {
        accounts.remove("subject-of-" + username);
    }

    /** Roles are also given by others, behind the back of the service. */
    public void gives(String username, String role) {
        account(username).roles.add(role);
    }

    public Set<String> rolesOf(String username) {
        return Set.copyOf(account(username).roles);
    }

    public List<String> unitsOf(String username) {
        return List.copyOf(account(username).units);
    }

    /** The status that every answer has, or 0 for good answers. */
    public void failsWith(int status) {
        failWith = status;
    }

    /** Method and last segment of each change that was made to the account. */
    public List<String> changesOf(String username) {
        return calls.stream()
                .filter(call ->
                        call.contains("subject-of-" + username + "/") || call.endsWith("subject-of-" + username))
                .map(call -> call.substring(0, call.indexOf(' ') + 1) + call.substring(call.lastIndexOf('/') + 1))
                .map(call -> call.replace("subject-of-" + username, "account"))
                .toList();
    }

    private Account account(String username) {
        return accounts.get("subject-of-" + username);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var method = exchange.getRequestMethod();
        var sent = exchange.getRequestBody().readAllBytes();
        var body = sent.length == 0 || path.endsWith("/token") ? null : JSON.readTree(sent);
        if (failWith != 0) {
            send(exchange, failWith, "{}");
        } else if (path.endsWith("/token")) {
            var form = new String(sent, StandardCharsets.UTF_8);
            boolean known = form.contains("client_id=hengjian-access") && form.contains("client_secret=of-the-test");
            send(exchange, known ? 200 : 401, "{\"access_token\":\"t\",\"expires_in\":300}");
        } else if (!"Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "{}");
        } else {
            if (!method.equals("GET")) {
                calls.add(method + " " + path);
            }
            administer(exchange, method, path.substring(ADMIN.length()), body);
        }
    }

    private void administer(HttpExchange exchange, String method, String path, JsonNode body) throws IOException {
        if (path.equals("/users")) {
            var query = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
            var name = query.substring(query.indexOf("username=") + "username=".length());
            var found = JSON.createArrayNode();
            accounts.forEach((id, account) -> {
                if (account.username.equals(name)) {
                    found.add(user(id, account));
                }
            });
            send(exchange, 200, found.toString());
            return;
        }
        var parts = path.split("/", -1);
        var account = accounts.get(parts[2]);
        if (account == null) {
            send(exchange, 404, "{}");
            return;
        }
        var what = path.substring("/users/".length() + parts[2].length());
        switch (method + " " + what) {
            case "GET " -> send(exchange, 200, user(parts[2], account).toString());
            case "PUT " -> {
                account.units.clear();
                body.at("/attributes/units").forEach(unit -> account.units.add(unit.asText()));
                send(exchange, body.at("/attributes/demo/0").asText().equals("kept") ? 204 : 400, "");
            }
            case "GET /role-mappings/realm" ->
                send(exchange, 200, roles(account.roles).toString());
            case "GET /role-mappings/realm/available" -> {
                var available = new TreeSet<>(ROLES);
                available.removeAll(account.roles);
                send(exchange, 200, roles(available).toString());
            }
            case "POST /role-mappings/realm" -> {
                account.roles.addAll(names(body));
                send(exchange, 204, "");
            }
            case "DELETE /role-mappings/realm" -> {
                account.roles.removeAll(names(body));
                send(exchange, 204, "");
            }
            case "POST /logout" -> send(exchange, 204, "");
            default -> send(exchange, 405, "{}");
        }
    }

    private static ObjectNode user(String id, Account account) {
        var user = JSON.createObjectNode().put("id", id).put("username", account.username);
        var attributes = user.putObject("attributes");
        account.others.forEach(value -> attributes.putArray("demo").add(value));
        var units = attributes.putArray("units");
        account.units.forEach(units::add);
        return user;
    }

    private static ArrayNode roles(Collection<String> names) {
        var roles = JSON.createArrayNode();
        names.forEach(name -> roles.addObject().put("id", "id-of-" + name).put("name", name));
        return roles;
    }

    private static List<String> names(JsonNode roles) {
        var names = new ArrayList<String>();
        roles.forEach(role -> names.add(role.path("name").asText()));
        return names;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
