package cn.hengjian.assessment;

import static cn.hengjian.assessment.fixture.Assessment.anOpenRun;

import cn.hengjian.assessment.fixture.Api;
import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.SharedOperations;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SharedOperationsTest extends SharedOperations {

    SharedOperationsTest() {
        super(Api.ROOT);
    }

    @Override
    protected void happen() {
        anOpenRun();
    }
}
