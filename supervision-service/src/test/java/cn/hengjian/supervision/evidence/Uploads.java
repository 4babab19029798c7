package cn.hengjian.supervision.evidence;

import static cn.hengjian.supervision.testing.County.ROOT;
import static cn.hengjian.supervision.testing.County.as;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.UUID;

/** Uploading evidence, and where what was uploaded lies. */
final class Uploads {

    static final Path FOLDER = Path.of("target/evidence");

    private Uploads() {}

    static Response upload(String token, String mediaType, String name, byte[] content) {
        return as(token)
                .contentType(mediaType)
                .queryParam("name", name)
                .body(content)
                .post(ROOT + "/evidence-files");
    }

    /** Uploads of a person of this test only, so that no other test's count. */
    static String somebody() {
        return "inspector." + UUID.randomUUID();
    }

    static Path stored(String id) {
        return FOLDER.resolve(id.substring(id.length() - 2)).resolve(id);
    }
}
