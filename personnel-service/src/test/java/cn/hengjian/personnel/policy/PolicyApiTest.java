package cn.hengjian.personnel.policy;

import cn.hengjian.platform.testing.PolicyApi;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PolicyApiTest extends PolicyApi {

    PolicyApiTest() {
        super("/api/personnel/v1", "CN-CURRENT", "dossier.minAgeAtWork", "14");
    }
}
