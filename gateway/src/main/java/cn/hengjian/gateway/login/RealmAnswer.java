package cn.hengjian.gateway.login;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/** What one of the realm's endpoints answered; a body that is no JSON object reads as an empty one. */
public record RealmAnswer(int status, JsonObject body) {

    static RealmAnswer read(int status, Buffer body) {
        try {
            return new RealmAnswer(status, body.length() == 0 ? new JsonObject() : new JsonObject(body));
        } catch (DecodeException _) {
            return new RealmAnswer(status, new JsonObject());
        }
    }

    /** Shows nothing of the body, which may hold tokens. */
    @Override
    public String toString() {
        return "RealmAnswer[" + status + "]";
    }
}
