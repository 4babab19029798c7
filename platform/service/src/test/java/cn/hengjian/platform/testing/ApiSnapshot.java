package cn.hengjian.platform.testing;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The API's description is committed; {@code -Dopenapi.rewrite=true} writes it anew after a wanted change. */
public abstract class ApiSnapshot {

    private final String root;

    /**
     * Of one service.
     *
     * @param root the path that its API begins with
     */
    protected ApiSnapshot(String root) {
        this.root = root;
    }

    @Test
    void servesWhatIsCommitted() throws IOException {
        var served =
                given().get(root + "/openapi").then().statusCode(200).extract().asString();

        Snapshot.requireCommitted("openapi.yaml", served);
    }
}
