package cn.hengjian.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the request under way; resources ask it and hand the {@link Caller} on. */
@RequestScoped
public class CurrentCaller {

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Caller get() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return new Caller("anonymous", "anonymous", Set.of(), Set.of(), null);
        }
        var username = text(token, "preferred_username");
        return new Caller(
                token.getSubject() == null ? token.getName() : token.getSubject(),
                username == null ? token.getName() : username,
                identity.getRoles(),
                texts(token, "units"),
                text(token, "cadre"));
    }

    private static @Nullable String text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value == null ? null : plain(value);
    }

    private static Set<String> texts(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value instanceof JsonArray array
                ? array.stream().map(CurrentCaller::plain).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static String plain(Object value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
