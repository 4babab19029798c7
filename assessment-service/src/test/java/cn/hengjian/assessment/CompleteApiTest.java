package cn.hengjian.assessment;

import cn.hengjian.platform.testing.CompleteApi;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CompleteApiTest extends CompleteApi {}
