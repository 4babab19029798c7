package cn.hengjian.supervision.cancellation;

import static cn.hengjian.supervision.testing.County.chen;
import static cn.hengjian.supervision.testing.County.post;

import cn.hengjian.platform.testing.TestIssuer;
import io.restassured.response.Response;
import java.util.Map;

/** Cases that are cancelled. */
public final class Cancelling {

    private Cancelling() {}

    /** Decides for the organisation department. */
    public static String wang() {
        return TestIssuer.token("org.wang", "organisation");
    }

    /** Asks for a case to be cancelled. */
    public static Response asked(String token, CaseKind kind, String id) {
        return post(token, "/cancellations", Map.of("kind", kind, "caseId", id, "reason", "登记单位有误"));
    }

    /** The id of a request to cancel a case. */
    public static String requested(CaseKind kind, String id) {
        return asked(chen(), kind, id).then().statusCode(201).extract().path("id");
    }

    /** Asks for it and has it approved; how the approval is answered. */
    public static Response cancel(CaseKind kind, String id) {
        return post(wang(), "/cancellations/" + requested(kind, id) + "/approval");
    }

    /** The same, of which nothing is refused. */
    public static String cancelled(CaseKind kind, String id) {
        cancel(kind, id).then().statusCode(200);
        return id;
    }
}
