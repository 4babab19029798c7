package cn.hengjian.platform.policy;

import cn.hengjian.platform.testing.PolicyApi;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PolicyApiTest extends PolicyApi {

    PolicyApiTest() {
        super("/api/sample/v1", "AMENDABLE", "limit.count", "5");
    }
}
