package cn.hengjian.personnel.policy;

import cn.hengjian.platform.testing.BasedPackApi;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BasedPackApiTest extends BasedPackApi {

    BasedPackApiTest() {
        super(
                "/api/personnel/v1",
                "SEED-2002",
                new Value("togetherDays.township", "51"),
                new Value("waiting.term", "P2M"));
    }
}
