package cn.hengjian.personnel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.testing.Api;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The API's description is committed; {@code -Dopenapi.rewrite=true} writes it anew after a wanted change. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OpenApiSnapshotTest {

    private static final Path SNAPSHOT = Path.of("openapi.yaml");

    @Test
    void servesWhatIsCommitted() throws IOException {
        var served = given().get(Api.ROOT + "/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        if (Boolean.getBoolean("openapi.rewrite")) {
            Files.writeString(SNAPSHOT, served);
        }

        assertThat(served).isEqualTo(Files.readString(SNAPSHOT));
    }
}
