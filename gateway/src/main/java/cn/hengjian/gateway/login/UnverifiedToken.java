package cn.hengjian.gateway.login;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * A token's content before anything about it is believed. It may only be used to refuse, or to find the key.
 *
 * @param compact the token as it came
 */
record UnverifiedToken(String compact, Map<String, Object> header, Map<String, Object> claims) {

    /** Reads a token; nothing if header or claims are not JSON objects, or name something twice. */
    static Optional<UnverifiedToken> read(String compact) {
        var first = compact.indexOf('.');
        var second = compact.indexOf('.', first + 1);
        try {
            return Optional.of(new UnverifiedToken(
                    compact, json(compact.substring(0, first)), json(compact.substring(first + 1, second))));
        } catch (JoseException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> json(String part) throws JoseException {
        return JsonUtil.parseJson(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }

    @Nullable
    String algorithm() {
        return text(header, "alg");
    }

    @Nullable
    String keyId() {
        return text(header, "kid");
    }

    @Nullable
    String claim(String name) {
        return text(claims, name);
    }

    /** Seconds since the epoch, or null if the claim is absent or no number. */
    @Nullable
    Long seconds(String name) {
        return claims.get(name) instanceof Number number ? number.longValue() : null;
    }

    /** A claim that is one text or a list of texts. */
    List<String> texts(String name) {
        return texts(claims.get(name));
    }

    /** The scopes its client was given, RFC 9068 section 2.2.3. */
    List<String> scopes() {
        var scope = claim("scope");
        return scope == null ? List.of() : List.of(scope.split(" ", -1));
    }

    /** The roles of the realm, where Keycloak puts them. */
    List<String> realmRoles() {
        return claims.get("realm_access") instanceof Map<?, ?> access ? texts(access.get("roles")) : List.of();
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case String one -> List.of(one);
            case List<?> many ->
                many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }

    private static @Nullable String text(Map<String, Object> object, String name) {
        return object.get(name) instanceof String text && !text.isEmpty() ? text : null;
    }

    /** Shows nothing of the token. */
    @Override
    public String toString() {
        return "UnverifiedToken";
    }
}
