package cn.hengjian.gateway.docs;

import cn.hengjian.gateway.pages.Page;
import cn.hengjian.gateway.problems.GatewayProblem;
import cn.hengjian.platform.problem.HttpProblem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every problem that any part of the product answers with: the gateway's own, and those that the services' committed
 * {@code problems.json} list, which the build puts on the class path.
 */
@Singleton
final class ProblemCatalogue {

    static final List<String> SERVICES = List.of("personnel", "assessment", "supervision");

    private final SortedMap<String, ProblemPage> pages = new TreeMap<>();

    ProblemCatalogue() {
        Arrays.stream(HttpProblem.values()).forEach(type -> add(ProblemPage.of(type, ProblemAdvice.of(type))));
        Arrays.stream(GatewayProblem.values()).forEach(type -> add(ProblemPage.of(type, ProblemAdvice.of(type))));
        SERVICES.forEach(this::addAllOf);
    }

    Optional<ProblemPage> find(String slug) {
        return Optional.ofNullable(pages.get(slug));
    }

    /** All of them, by slug. */
    Collection<ProblemPage> all() {
        return pages.values();
    }

    private void addAllOf(String service) {
        var listed = new JsonArray(Buffer.buffer(Page.bytes("/contracts/" + service + "/problems.json")));
        listed.stream()
                .map(JsonObject.class::cast)
                .filter(entry -> !pages.containsKey(entry.getString("slug")))
                .forEach(entry -> {
                    int status = entry.getInteger("status");
                    var title = entry.getJsonObject("title");
                    add(new ProblemPage(
                            "/problems/" + entry.getString("slug"),
                            status,
                            new ProblemPage.Words(title.getString("zh-CN"), title.getString("en")),
                            ProblemPage.Words.of(ProblemAdvice.of(status))));
                });
    }

    private void add(ProblemPage page) {
        pages.put(page.type().substring(page.type().lastIndexOf('/') + 1), page);
    }
}
