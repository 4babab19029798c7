package cn.hengjian.gateway.neighbours;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Starts the neighbours before the gateway, and tells it where they are. Fields of their types are filled in tests. */
public final class Neighbours implements QuarkusTestResourceLifecycleManager {

    /** What session cookies are encrypted with. */
    public static final String SESSION_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    public static final String PREVIOUS_SESSION_KEY =
            Base64.getEncoder().encodeToString("the key that was used until now.".getBytes(StandardCharsets.US_ASCII));

    private final Realm realm = new Realm();
    private final Services services = new Services();
    private boolean realmSilent;
    private String burst;
    private String keysRefresh;
    private String publishedOnly;
    private String headTimeout;

    @Override
    public void init(Map<String, String> arguments) {
        realmSilent = Boolean.parseBoolean(arguments.get("realmSilent"));
        burst = arguments.get("burst");
        keysRefresh = arguments.getOrDefault("keysRefresh", "5m");
        publishedOnly = arguments.getOrDefault("publishedOnly", "false");
        headTimeout = arguments.get("headTimeout");
    }

    @Override
    public Map<String, String> start() {
        realm.answers(!realmSilent);
        var config = new HashMap<String, String>();
        config.put("gateway.login.auth-server-url", realm.issuer());
        config.put("gateway.login.keys-pause", "100ms");
        config.put("gateway.login.keys-refresh", keysRefresh);
        config.put("gateway.upstreams.personnel.url", services.goodUrl());
        config.put("gateway.upstreams.assessment.url", services.goodUrl());
        config.put("gateway.upstreams.supervision.url", Services.closedUrl());
        config.put("gateway.upstreams.silent.url", services.goodUrl());
        config.put("gateway.upstreams.frail.url", services.frailUrl());
        config.put("gateway.upstreams.garbage.url", services.garbageUrl());
        config.put("gateway.upstreams.resetting.url", services.resettingUrl());
        config.put(
                "gateway.upstreams.twins.url",
                services.twins.getFirst().url() + "," + services.twins.getLast().url());
        config.put("gateway.routing.published-only", publishedOnly);
        if (headTimeout != null) {
            config.put("gateway.connections.head-timeout", headTimeout);
            config.put("gateway.connections.most-of-address", "20");
        }
        config.put("gateway.routing.timeout", "2s");
        config.put("gateway.routing.circuit.failures", "3");
        config.put("gateway.routing.circuit.open-for", "3s");
        config.put("gateway.routing.probe.good-for", "0s");
        config.put("gateway.routing.probe.timeout", "500ms");
        config.put("gateway.session.client-secret", Logins.CLIENT_SECRET);
        config.put("gateway.session.key", SESSION_KEY);
        config.put("gateway.session.previous-key", PREVIOUS_SESSION_KEY);
        config.put("gateway.session.public-url", Logins.PUBLIC_URL);
        config.put("gateway.session.realm-timeout", "2s");
        config.put("gateway.session.refresh-pause", "1s");
        limit(config, "address");
        limit(config, "subject");
        limit(config, "classes.login");
        limit(config, "classes.intake");
        limit(config, "classes.ballot");
        config.put("gateway.limits.client.rate", "100000");
        config.put("gateway.limits.client.burst", "100000");
        return config;
    }

    /** So many requests and practically no refill, or more than any test sends. */
    private void limit(Map<String, String> config, String bucket) {
        config.put("gateway.limits." + bucket + ".rate", burst == null ? "100000" : "1");
        config.put("gateway.limits." + bucket + ".per", burst == null ? "1s" : "1h");
        config.put("gateway.limits." + bucket + ".burst", burst == null ? "100000" : burst);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(realm, new TestInjector.MatchesType(Realm.class));
        injector.injectIntoFields(services, new TestInjector.MatchesType(Services.class));
    }

    @Override
    public void stop() {
        realm.stop();
        services.stop();
    }
}
