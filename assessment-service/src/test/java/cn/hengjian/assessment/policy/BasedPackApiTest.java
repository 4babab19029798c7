package cn.hengjian.assessment.policy;

import cn.hengjian.platform.testing.BasedPackApi;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BasedPackApiTest extends BasedPackApi {

    BasedPackApiTest() {
        super(
                "/api/assessment/v1",
                "SEED-2002",
                new Value("poll.weakAbove.numerator", "61"),
                new Value("poll.reading", "R9"));
    }
}
