package cn.hengjian.platform.testing;

import cn.hengjian.deploy.local.TestParts;
import cn.hengjian.platform.crypto.GenerateKeys;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Gives a service under test a database of its own, a broker, keys, and an issuer whose tokens it verifies. */
public final class RealParts implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var database = TestParts.postgres().createDatabase("service");
        var issuer = TestIssuer.generate();
        var config = new HashMap<String, String>();
        config.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        config.put("quarkus.datasource.username", database.user());
        config.put("quarkus.datasource.password", database.password());
        config.put("kafka.bootstrap.servers", TestParts.kafka().bootstrapServers());
        config.put("hengjian.crypto.keyset", GenerateKeys.keyset());
        config.put("hengjian.crypto.lookup-key", GenerateKeys.key());
        config.put("hengjian.crypto.identity-keyset", GenerateKeys.keyset());
        config.put("hengjian.crypto.identity-lookup-key", GenerateKeys.key());
        config.put("hengjian.cursor.key", GenerateKeys.key());
        config.put("hengjian.audit.seal-every", "off");
        config.put(
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(issuer.getPublic().getEncoded()));
        config.put("quarkus.oidc.token.issuer", TestIssuer.ISSUER);
        config.put(
                TestIssuer.PRIVATE_KEY,
                Base64.getEncoder().encodeToString(issuer.getPrivate().getEncoded()));
        config.put("quarkus.http.test-port", "0");
        config.put("quarkus.management.test-port", "0");
        return config;
    }

    @Override
    public void stop() {
        // The parts end with the JVM; other tests of it still use them.
    }
}
