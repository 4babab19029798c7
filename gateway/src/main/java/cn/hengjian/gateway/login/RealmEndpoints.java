package cn.hengjian.gateway.login;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/**
 * Where a realm takes logins, as its discovery document says.
 *
 * @param issuer the realm's name for itself
 * @param authorization where browsers are sent to log in
 * @param token where codes and refresh tokens are turned into tokens
 * @param endSession where sessions are ended
 * @param namesIssuer whether the answer to a login says who gives it (RFC 9207)
 */
public record RealmEndpoints(
        String issuer, String authorization, String token, String endSession, boolean namesIssuer) {

    static RealmEndpoints read(JsonObject document) {
        return new RealmEndpoints(
                require(document, "issuer"),
                require(document, "authorization_endpoint"),
                require(document, "token_endpoint"),
                require(document, "end_session_endpoint"),
                document.getBoolean("authorization_response_iss_parameter_supported", false));
    }

    private static String require(JsonObject document, String name) {
        var address = document.getString(name);
        if (address == null) {
            throw new DecodeException("The realm names no " + name);
        }
        return address;
    }
}
