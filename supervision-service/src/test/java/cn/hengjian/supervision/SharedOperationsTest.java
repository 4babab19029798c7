package cn.hengjian.supervision;

import static cn.hengjian.supervision.testing.County.aUnit;
import static cn.hengjian.supervision.testing.County.raised;

import cn.hengjian.platform.testing.RealParts;
import cn.hengjian.platform.testing.SharedOperations;
import cn.hengjian.supervision.testing.County;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SharedOperationsTest extends SharedOperations {

    SharedOperationsTest() {
        super(County.ROOT);
    }

    @Override
    protected void happen() {
        raised(aUnit(), "MINOR");
    }
}
