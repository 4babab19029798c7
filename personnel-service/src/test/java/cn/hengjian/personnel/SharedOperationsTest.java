package cn.hengjian.personnel;

import static cn.hengjian.personnel.testing.County.aDepartment;

import cn.hengjian.personnel.testing.Api;
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
        aDepartment();
    }
}
