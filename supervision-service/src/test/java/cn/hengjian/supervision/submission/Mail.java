package cn.hengjian.supervision.submission;

import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.post;

import cn.hengjian.platform.testing.TestIssuer;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people send, and the office that takes it in. */
public final class Mail {

    private Mail() {}

    /** Takes in, registers, classifies. */
    public static String wu() {
        return TestIssuer.token("petition.wu", "petition-office");
    }

    /** Another of the office. */
    public static String lin() {
        return TestIssuer.token("petition.lin", "petition-office");
    }

    public static Map<String, Object> aLetter(String body) {
        return new HashMap<>(Map.of(
                "key",
                UUID.randomUUID().toString(),
                "channel",
                "LETTER",
                "subject",
                "窗口午间无人",
                "body",
                body,
                "senderName",
                "张三丰",
                "senderContact",
                "13812341234"));
    }

    /** The receipt code of what was entered. */
    public static String entered(Map<String, ?> letter) {
        return post(wu(), "/submissions", letter)
                .then()
                .statusCode(201)
                .extract()
                .path("receiptCode");
    }

    /** The submission that has this text. */
    public static String find(String body) {
        return submissions().stream()
                .filter(id -> body.equals(get(wu(), "/submissions/" + id).<String>path("body")))
                .findFirst()
                .orElseThrow();
    }

    /** The id of a submission that is entered now. */
    public static String received(Map<String, ?> letter) {
        var before = submissions();
        entered(letter);
        return submissions().stream()
                .filter(id -> !before.contains(id))
                .findFirst()
                .orElseThrow();
    }

    public static String registered(Map<String, ?> letter) {
        var id = received(letter);
        post(wu(), "/submissions/" + id + "/registration").then().statusCode(200);
        return id;
    }

    /** The id of the opinion or claim that a submission becomes. */
    public static String classified(String submission, String kind, String unit) {
        return post(
                        wu(),
                        "/submissions/" + submission + "/classification",
                        Map.of("kind", kind, "unitCode", unit, "windCodes", List.of("W1.2", "W2")))
                .then()
                .statusCode(200)
                .extract()
                .path("opinionId");
    }

    /** An opinion about a unit, with a text of its own. */
    public static String opinion(String unit) {
        return classified(registered(aLetter("关于" + unit + "窗口的意见 " + UUID.randomUUID())), "OPINION", unit);
    }

    /** The ids of all that waits. */
    private static List<String> submissions() {
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            JsonPath page = get(wu(), "/submissions?limit=200" + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            cursor = page.getString("next");
        } while (cursor != null);
        return ids;
    }
}
