package cn.hengjian.personnel.access;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Puts a {@link RealmStub} where the service looks for Keycloak. Fields of its type are filled in tests. */
public final class RealmParts implements QuarkusTestResourceLifecycleManager {

    private final RealmStub realm = new RealmStub();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "hengjian.access.realm-url", realm.url(),
                "hengjian.access.client-secret", "of-the-test",
                "hengjian.access.longest-pause", "0s");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(realm, new TestInjector.MatchesType(RealmStub.class));
    }

    @Override
    public void stop() {
        realm.stop();
    }
}
