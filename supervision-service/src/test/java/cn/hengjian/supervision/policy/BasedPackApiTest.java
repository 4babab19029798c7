package cn.hengjian.supervision.policy;

import cn.hengjian.platform.testing.BasedPackApi;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BasedPackApiTest extends BasedPackApi {

    BasedPackApiTest() {
        super(
                "/api/supervision/v1",
                "SEED-2002",
                new Value("inspection.pairShare", "2/3"),
                new Value("campaign.stages", "PREPARED,NOWHERE"));
    }
}
