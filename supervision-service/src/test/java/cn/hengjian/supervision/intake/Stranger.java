package cn.hengjian.supervision.intake;

import static cn.hengjian.supervision.testing.County.ROOT;
import static io.restassured.RestAssured.given;

import cn.hengjian.supervision.submission.Mail;
import cn.hengjian.supervision.testing.County;
import cn.hengjian.supervision.testing.Samples;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody without an account. */
public final class Stranger {

    private Stranger() {}

    public static Response post(String path, Map<String, ?> body) {
        return given().header("Accept-Language", "en")
                .contentType("application/json")
                .body(body)
                .post(ROOT + "/public" + path);
    }

    public static Map<String, Object> aMatter(String body) {
        return new HashMap<>(Map.of("key", UUID.randomUUID().toString(), "subject", "窗口午间无人", "body", body));
    }

    public static Map<String, Object> anAccusation(String body) {
        var matter = aMatter(body);
        matter.put("accusation", true);
        return matter;
    }

    /** The receipt code of what is sent now. */
    public static String sent(Map<String, ?> matter) {
        return post("/opinions", matter).then().statusCode(201).extract().path("receiptCode");
    }

    /** Writes about a unit to the office, which answers today, and rates the answer. */
    public static void rates(Map<String, ?> letter, String unit, int rating) {
        var code = Mail.entered(letter);
        var id = Mail.find((String) letter.get("body"));
        County.post(Mail.wu(), "/submissions/" + id + "/registration").then().statusCode(200);
        var opinion = "/opinions/" + Mail.classified(id, "OPINION", unit);
        County.post(Mail.wu(), opinion + "/study", Map.of("result", "可行"))
                .then()
                .statusCode(200);
        County.post(Mail.wu(), opinion + "/decision", Map.of("outcome", "ADOPTED", "reason", "可行"))
                .then()
                .statusCode(200);
        County.post(Mail.wu(), opinion + "/reply", Map.of("text", "已采纳")).then().statusCode(200);
        post("/follow-up/rating", Map.of("receiptCode", code, "rating", rating))
                .then()
                .statusCode(200);
    }

    public static Response followUp(String code) {
        return post("/follow-up", Map.of("receiptCode", code));
    }

    public static Response upload(String mediaType, byte[] content) {
        return given().header("Accept-Language", "en")
                .contentType(mediaType)
                .body(content)
                .post(ROOT + "/public/attachments");
    }

    /** The id of an image that is uploaded now. */
    public static String uploaded() {
        return upload("image/png", Samples.png())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Map<String, ?> attached(String upload, String name) {
        return Map.of("id", upload, "name", name);
    }
}
