package cn.hengjian.deploy.local;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The public entry. */
public final class GatewayPart extends QuarkusPart {
    private final Secrets secrets;

    public GatewayPart(SuiteConfig config, Secrets secrets) {
        super("gateway", "gateway", SuitePort.GATEWAY, SuitePort.GATEWAY_MANAGEMENT, config);
        this.secrets = secrets;
    }

    @Override
    Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        for (var service : BusinessService.values()) {
            settings.put(
                    "GATEWAY_" + service.id().toUpperCase(Locale.ROOT) + "_URL",
                    "http://localhost:" + config.port(service.port()));
        }
        settings.put("GATEWAY_SESSION_CLIENT_SECRET", secrets.clientSecret("hengjian-gateway"));
        settings.put("GATEWAY_SESSION_KEY", secrets.key("session"));
        settings.put("GATEWAY_SESSION_PUBLIC_URL", config.gatewayUrl());
        return settings;
    }
}
