package cn.hengjian.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The caller of the request under way; resources ask it and hand the {@link Caller} on. What the caller may see is
 * decided by those roles only that the endpoint is open to: an inspector who leads a unit meets an endpoint for unit
 * leaders as unit leader, and sees that unit, not the county.
 */
@RequestScoped
public class CurrentCaller {

    private static final String ANY_ROLE = "**";

    private final SecurityIdentity identity;
    private final ResourceInfo endpoint;

    CurrentCaller(SecurityIdentity identity, ResourceInfo endpoint) {
        this.identity = identity;
        this.endpoint = endpoint;
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
                text(token, "cadre"),
                admittedRoles());
    }

    private Set<String> admittedRoles() {
        var gate = endpoint.getResourceMethod().getAnnotation(RolesAllowed.class);
        if (gate == null) {
            gate = endpoint.getResourceClass().getAnnotation(RolesAllowed.class);
        }
        var open = gate == null ? Set.of(ANY_ROLE) : Set.of(gate.value());
        return open.contains(ANY_ROLE)
                ? identity.getRoles()
                : identity.getRoles().stream().filter(open::contains).collect(Collectors.toUnmodifiableSet());
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
