package cn.hengjian.gateway.login;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as a verified token says.
 *
 * @param subject Keycloak's id of the user or service account
 * @param subjectHash what logs show in place of the subject
 * @param username the user's name in the realm
 * @param client the client the token was issued to
 * @param roles roles of the realm that were granted, without those that Keycloak gives to everybody
 * @param units codes of the units that bound the caller's data scope; none for county roles
 * @param cadre the caller's own cadre number, if the caller is a cadre
 * @param audiences whom the token is meant for
 * @param scopes what the token's client was given leave to do
 * @param expiresAt when the token expires
 */
public record Caller(
        String subject,
        String subjectHash,
        @Nullable String username,
        @Nullable String client,
        List<String> roles,
        List<String> units,
        @Nullable String cadre,
        List<String> audiences,
        List<String> scopes,
        Instant expiresAt) {

    /** Shows nothing personal. */
    @Override
    public String toString() {
        return "Caller[" + subjectHash + "]";
    }
}
