package cn.hengjian.deploy.local;

import java.util.HashMap;
import java.util.Map;

/** One of the business services. */
public final class ServicePart extends QuarkusPart {
    private final BusinessService service;
    private final Secrets secrets;

    public ServicePart(BusinessService service, SuiteConfig config, Secrets secrets) {
        super(service.id(), service.id() + "-service", service.port(), service.managementPort(), config);
        this.service = service;
        this.secrets = secrets;
    }

    @Override
    Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://localhost:" + config.port(SuitePort.POSTGRES) + "/" + service.id());
        settings.put("QUARKUS_DATASOURCE_USERNAME", service.id());
        settings.put("QUARKUS_DATASOURCE_PASSWORD", secrets.databasePassword(service.id()));
        settings.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + config.port(SuitePort.KAFKA));
        settings.put("HENGJIAN_CRYPTO_KEYSET", secrets.keyset());
        settings.put("HENGJIAN_CRYPTO_LOOKUP_KEY", secrets.key("lookup"));
        settings.put("HENGJIAN_CURSOR_KEY", secrets.key("cursor"));
        if (service == BusinessService.SUPERVISION) {
            settings.put("HENGJIAN_CRYPTO_IDENTITY_KEYSET", secrets.identityKeyset());
            settings.put("HENGJIAN_CRYPTO_IDENTITY_LOOKUP_KEY", secrets.key("identity-lookup"));
        }
        if (service == BusinessService.PERSONNEL) {
            settings.put("HENGJIAN_ACCESS_CLIENT_SECRET", secrets.clientSecret("hengjian-access"));
        }
        if (service == BusinessService.SUPERVISION) {
            settings.put(
                    "HENGJIAN_EVIDENCE_FOLDER",
                    config.data().resolve("evidence").toString());
        }
        return settings;
    }
}
