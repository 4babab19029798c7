package cn.hengjian.personnel;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.platform.testing.ApiSnapshot;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OpenApiSnapshotTest extends ApiSnapshot {

    OpenApiSnapshotTest() {
        super(Api.ROOT);
    }
}
