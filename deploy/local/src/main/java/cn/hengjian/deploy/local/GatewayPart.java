package cn.hengjian.deploy.local;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The public entry. */
public final class GatewayPart extends QuarkusPart {
    public GatewayPart(SuiteConfig config) {
        super("gateway", "gateway", SuitePort.GATEWAY, SuitePort.GATEWAY_MANAGEMENT, config);
    }

    @Override
    Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        for (var service : BusinessService.values()) {
            settings.put(
                    "GATEWAY_" + service.id().toUpperCase(Locale.ROOT) + "_URL",
                    "http://localhost:" + config.port(service.port()));
        }
        return settings;
    }
}
