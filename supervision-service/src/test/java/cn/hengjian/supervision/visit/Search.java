package cn.hengjian.supervision.visit;

import static cn.hengjian.supervision.testing.County.ROOT;
import static cn.hengjian.supervision.testing.County.database;
import static io.restassured.RestAssured.given;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.testing.Client;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks for a secret wherever somebody could. */
final class Search {

    /** What every unit has a row in; SecrecyTest shows that the secret's are like everybody's. */
    private static final Set<String> ROSTER = Set.of("unit", "cadre", "cadre_unit_period");

    private static final List<String> COUNTY = List.of(
            "county-committee",
            "organisation",
            "discipline",
            "hr-bureau",
            "supervision-office",
            "petition-office",
            "assessment-committee",
            "inspector",
            "system-admin",
            "security-admin",
            "audit-admin");

    private static final int AT_ONCE = 8;

    private Search() {}

    /** The tables that know the secret. */
    static List<String> tables(Secret secret) {
        var tables = database()
                .list(
                        Sql.of("SELECT relname FROM pg_class WHERE relkind IN ('r', 'p', 'm')"
                                + " AND relnamespace = 'public'::regnamespace ORDER BY relname"),
                        row -> row.text("relname"));
        return tables.stream()
                .filter(table -> !ROSTER.contains(table))
                .filter(table -> {
                    var found = new boolean[1];
                    database().each(Sql.of("SELECT t::text AS line FROM public.\"" + table + "\" t"), row -> {
                        found[0] |= secret.isIn(row.text("line"));
                    });
                    return found[0];
                })
                .toList();
    }

    /** Whether the event feed knows it, from its beginning to its end. */
    static boolean feed(Secret secret) {
        var token = TestIssuer.token("supervision.chen", "supervision-office");
        String after = null;
        while (true) {
            var request = given().auth().oauth2(token).queryParam("limit", 200);
            if (after != null) {
                request.queryParam("after", after);
            }
            var page = request.get(ROOT + "/events");
            if (secret.isIn(page.asString())) {
                return true;
            }
            if (page.<List<?>>path("items").isEmpty()) {
                return false;
            }
            after = page.path("next");
        }
    }

    /** Somebody who asks: the token with which he asks about the one unit, and about the other. */
    private record Asker(String name, String ofSecret, String ofDouble) {}

    private static List<Asker> askers(Secret secret, Secret twin) {
        var askers = new ArrayList<Asker>();
        for (var role : COUNTY) {
            var token = TestIssuer.token("somebody", role);
            askers.add(new Asker(role, token, token));
        }
        for (var role : List.of("unit-leader", "unit-hr")) {
            askers.add(new Asker(
                    role,
                    TestIssuer.unitToken("somebody", secret.code(), role),
                    TestIssuer.unitToken("somebody", twin.code(), role)));
        }
        var cadre = TestIssuer.cadreToken("somebody", "K0");
        askers.add(new Asker("cadre", cadre, cadre));
        return askers;
    }

    /**
     * Asks everything that can be read, in every role, about the secret and about its double in the same words.
     *
     * @param ids what to put for an id in a path; for the secret's own, the double's is put when that is asked about
     * @return the questions whose two answers differ in more than the names, or tell of one unit more than of the other
     */
    static List<String> answers(Secret secret, Secret twin, List<String> ids) throws IOException {
        var reads = reads();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            return threads
                    .invokeAll(reads.stream()
                            .<Callable<List<String>>>map(read -> () -> differing(read, secret, twin, ids))
                            .toList())
                    .stream()
                    .flatMap(differing -> differing.resultNow().stream())
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> differing(Read read, Secret secret, Secret twin, List<String> ids) {
        var differing = new ArrayList<String>();
        for (var filled : filled(read.path(), ids)) {
            for (var asker : askers(secret, twin)) {
                var about = ask(asker.ofSecret(), filled, read.parameters(), secret);
                var there = filled.replace(secret.id().toString(), twin.id().toString());
                var other = ask(asker.ofDouble(), there, read.parameters(), twin);
                boolean comparable = read.namesUnit()
                        || !there.equals(filled)
                        || !asker.ofSecret().equals(asker.ofDouble());
                boolean equal = comparable
                        ? alike(about, secret).equals(alike(other, twin))
                        : secret.isIn(about.body()) == twin.isIn(about.body());
                if (!equal) {
                    differing.add(asker.name() + " GET " + filled);
                }
            }
        }
        return differing;
    }

    private record Read(String path, Map<String, JsonNode> parameters) {

        private boolean namesUnit() {
            return parameters.keySet().stream().anyMatch(Search::isUnit);
        }
    }

    private static boolean isUnit(String parameter) {
        return parameter.equals("within") || parameter.toLowerCase(Locale.ROOT).contains("unit");
    }

    private static List<Read> reads() throws IOException {
        var description = new ObjectMapper()
                .readTree(given().accept("application/json")
                        .get(ROOT + "/openapi")
                        .asString());
        var reads = new ArrayList<Read>();
        for (var path : description.get("paths").properties()) {
            var get = path.getValue().get("get");
            if (get != null) {
                var query = new LinkedHashMap<String, JsonNode>();
                get.path("parameters").forEach(parameter -> {
                    if (parameter.path("in").asText().equals("query")) {
                        query.put(parameter.get("name").asText(), parameter.path("schema"));
                    }
                });
                reads.add(new Read(path.getKey(), query));
            }
        }
        return reads;
    }

    private static Set<String> filled(String path, List<String> ids) {
        return ids.stream().map(id -> path.replaceAll("\\{[^}]+}", id)).collect(Collectors.toSet());
    }

    private static HttpResponse<String> ask(String token, String path, Map<String, JsonNode> parameters, Secret unit) {
        var query = parameters.entrySet().stream()
                .map(parameter -> {
                    var value = value(parameter.getKey(), parameter.getValue(), unit);
                    return value == null ? null : parameter.getKey() + "=" + value;
                })
                .filter(Objects::nonNull)
                .collect(Collectors.joining("&"));
        return Client.send(
                Client.request(token, query.isEmpty() ? path : path + "?" + query)
                        .GET(),
                StandardCharsets.UTF_8);
    }

    private static @Nullable String value(String name, JsonNode schema, Secret unit) {
        if (isUnit(name)) {
            return schema.toString().contains("uuid") ? unit.id().toString() : unit.code();
        }
        return switch (name) {
            case "limit" -> "200";
            case "month" -> "2026-03";
            case "from" -> "2026-03-01";
            case "to" -> "2026-03-31";
            default -> null;
        };
    }

    /** What an answer says when the unit's names, and what differs with each request, are taken out. */
    private static String alike(HttpResponse<String> answer, Secret unit) {
        return answer.statusCode() + " " + answer.headers().firstValue("ETag") + " "
                + unit.hideIn(answer.body()).replaceAll("\"(traceId|next)\":\"[^\"]*\"", "");
    }
}
