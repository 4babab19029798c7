package cn.hengjian.supervision.accusation;

import static cn.hengjian.supervision.testing.County.get;
import static cn.hengjian.supervision.testing.County.post;

import cn.hengjian.platform.testing.TestIssuer;
import cn.hengjian.supervision.intake.Stranger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Accusations, and those whom they are sealed to. */
final class Sealed {

    private Sealed() {}

    static String he() {
        return TestIssuer.token("discipline.he", "discipline");
    }

    /** The id of an accusation that a stranger sends now. */
    static String sealed(Map<String, ?> accusation) {
        var before = ids();
        Stranger.sent(accusation);
        return newOne(before);
    }

    /** The id of the one accusation that is there now and was not before. */
    static String newOne(List<String> before) {
        var after = ids();
        after.removeAll(before);
        return after.getFirst();
    }

    static List<String> ids() {
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var page = get(he(), "/accusations?limit=200" + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            cursor = page.getString("next");
        } while (cursor != null);
        return ids;
    }

    /** Makes steps of the machine that lead on. */
    static String after(String id, String... steps) {
        for (var step : steps) {
            post(he(), "/accusations/" + id + "/" + step, body(step)).then().statusCode(200);
        }
        return id;
    }

    static Map<String, ?> body(String step) {
        return switch (step) {
            case "non-acceptance", "return" -> Map.of("reason", "不属于受理范围");
            case "conclusion" -> Map.of("outcome", "FOUNDED", "grounds", "属实");
            case "reply" -> Map.of("text", "已电话答复");
            default -> Map.of();
        };
    }
}
